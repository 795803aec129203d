import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Finds tools of node_modules/.bin as well as those of the system. */
const withTools = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const binaries = path.join(root, 'node_modules', '.bin');
  return { ...env, PATH: `${binaries}${path.delimiter}${env['PATH'] ?? ''}` };
};

/** Runs a tool and shows what it says. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): boolean {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: withTools(env) });
  return result.status === 0;
}

/** The same, beside whatever else runs. */
export function runBeside(command: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: withTools(process.env) });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
