import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Programs that live as long as a test run, ended in reverse order. */
export interface Processes {
  start(command: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess;
  /** Resolves with the first line the program writes. */
  startAndRead(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string>;
  stop(): void;
}

export function createProcesses(): Processes {
  const running: ChildProcess[] = [];

  const start = (
    command: string,
    args: readonly string[],
    env: NodeJS.ProcessEnv,
    says: 'pipe' | 'ignore' = 'ignore',
  ): ChildProcess => {
    const child = spawn(command, args, { env, stdio: ['ignore', says, 'ignore'] });
    // Reported by whoever waits for its first line.
    child.on('error', () => {});
    running.push(child);
    return child;
  };

  return {
    start,
    startAndRead: (command, args, env) =>
      new Promise((resolve, reject) => {
        const child = start(command, args, env, 'pipe');
        child.once('error', reject);
        child.once('exit', (code) => reject(new Error(`${command} ended with ${code}`)));
        if (child.stdout) createInterface(child.stdout).once('line', resolve);
      }),
    stop() {
      for (const child of running.splice(0).reverse()) child.kill();
    },
  };
}
