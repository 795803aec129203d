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
      execArgv: ['--import', path.join(import.meta.dirname, 'utility-port.ts')],
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

export const createUtilityProcess = (node: string) => ({
  fork: (file: string, args: readonly string[] = []) => new UtilityProcess(node, file, args),
});
