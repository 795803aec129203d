import { spawn } from 'node:child_process';
import path from 'node:path';
import { startDesktopSession } from '../../tests/session/desktop-session.ts';
import { root } from '../run.ts';
import { reportFile } from './reports.ts';

/**
 * The part of `npm test` that runs in the network of its own: a desktop, then the unit tests, then the specs on it.
 * Arguments: names to run alone. Both runners leave a report, so nothing is told by an exit code.
 */
const standIn = path.join(root, 'tests', 'desktop', 'stand-in');
const binaries = path.join(root, 'node_modules', '.bin');
const names = process.argv.slice(2);

function runTool(tool: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(path.join(binaries, tool), args, { cwd: root, env, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => resolve());
  });
}

let isInterrupted = false;
const session = await startDesktopSession();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // The runner hears it too and closes its apps, for which the desktop has to be there still.
  process.on(signal, () => {
    isInterrupted = true;
  });
}

try {
  console.log('\n> unit and contract tests');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile('vitest')}`];
  await runTool('vitest', ['run', '--passWithNoTests', ...reporters, ...names], session.env);

  console.log('\n> desktop specs');
  const env = {
    ...session.env,
    // Where a real Electron is named, the same specs run on that.
    ELECTRON_OVERRIDE_DIST_PATH: session.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? standIn,
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile('playwright'),
  };
  if (!isInterrupted) await runTool('playwright', ['test', '--pass-with-no-tests', ...names], env);
} finally {
  session.stop();
}
