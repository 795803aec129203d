import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const timeoutMs = 1_000;

export type RunTool = (command: string, args: readonly string[]) => Promise<string>;

/** What the tool says; rejects when it is not there, fails or takes too long. */
export const runTool: RunTool = (command, args) =>
  new Promise((resolve, reject) => {
    execFile(command, args, { timeout: timeoutMs, killSignal: 'SIGKILL' }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });

export interface BusDeps {
  readonly env: NodeJS.ProcessEnv;
  readonly exists?: (file: string) => boolean;
  readonly run?: RunTool;
}

/** `question` is the object's path, the method and its arguments, as `dbus-send` has them. Rejects where nobody answers. */
export async function askSessionBus(
  { env, exists = existsSync, run = runTool }: BusDeps,
  service: string,
  question: readonly string[],
): Promise<string> {
  const runtime = env['XDG_RUNTIME_DIR'];
  const hasBus =
    env['DBUS_SESSION_BUS_ADDRESS'] !== undefined ||
    (runtime !== undefined && exists(path.join(runtime, 'bus')));
  // Without a bus dbus-send would start one.
  if (!hasBus) throw new Error('no session bus');
  return run('dbus-send', ['--session', '--print-reply=literal', `--dest=${service}`, ...question]);
}
