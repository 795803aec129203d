import { spawn } from 'node:child_process';

interface GuardedOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

const graceMs = 15_000;

/**
 * Runs a command in a process group of its own and takes the whole group along when this process is told to end, so that no
 * display, browser or service outlives an interrupted run. True when it was not interrupted.
 */
export function runGuarded(command: readonly string[], options: GuardedOptions): Promise<boolean> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  const signalGroup = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // The group has gone already.
    }
  };
  let isInterrupted = false;
  const interrupted = (): void => {
    isInterrupted = true;
    process.exitCode = 1;
    // What the terminal sends: both runners close what they have started, then end.
    signalGroup('SIGINT');
    setTimeout(() => signalGroup('SIGKILL'), graceMs).unref();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, interrupted);
  const killGroup = (): void => signalGroup('SIGKILL');
  process.on('exit', killGroup);
  return new Promise<boolean>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => resolve(!isInterrupted));
  }).finally(() => {
    killGroup();
    process.off('exit', killGroup);
    for (const signal of signals) process.off(signal, interrupted);
  });
}
