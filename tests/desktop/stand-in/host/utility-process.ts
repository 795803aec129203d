import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { Emitter } from './emitter.ts';

/** A plain Node process with Electron's `process.parentPort` in it. */
export class UtilityProcess extends Emitter {
  readonly #child: ChildProcess;

  constructor(node: string, file: string, args: readonly string[]) {
    super();
    this.#child = fork(file, args, {
      execPath: node,
      execArgv: ['--require', path.join(import.meta.dirname, 'utility-port.cjs')],
      serialization: 'advanced',
    });
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code) => this.emit('exit', code ?? 0));
  }
  get pid(): number | undefined {
    return this.#child.pid;
  }
  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object);
  }
  kill(): boolean {
    return this.#child.kill();
  }
}

export interface RunningProcess {
  readonly pid: number;
  readonly type: 'Utility';
  readonly name: string;
}

export interface UtilityProcesses {
  fork(file: string, args?: readonly string[], options?: { serviceName?: string }): UtilityProcess;
  /** For `app.getAppMetrics`. */
  running(): RunningProcess[];
}

export function createUtilityProcesses(node: string): UtilityProcesses {
  const names = new Map<UtilityProcess, string>();
  return {
    fork(file, args = [], { serviceName = 'Node Utility Process' } = {}) {
      const child = new UtilityProcess(node, file, args);
      names.set(child, serviceName);
      child.once('exit', () => names.delete(child));
      return child;
    },
    running: () =>
      [...names].flatMap(([{ pid }, name]) => (pid === undefined ? [] : [{ pid, type: 'Utility', name }])),
  };
}
