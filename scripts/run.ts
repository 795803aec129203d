import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Runs a tool of node_modules/.bin, or one of the system, and shows what it says. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): boolean {
  const binaries = path.join(root, 'node_modules', '.bin');
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, PATH: `${binaries}${path.delimiter}${env['PATH'] ?? ''}` },
  });
  return result.status === 0;
}
