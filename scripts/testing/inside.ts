import { spawn } from 'node:child_process';
import path from 'node:path';
import { startDesktopSession } from '../../tests/session/desktop-session.ts';
import { root } from '../run.ts';
import { isLane, lanes } from './lanes.ts';
import { reportFile } from './reports.ts';

/**
 * The part of `npm test` that runs in a network of its own: a desktop, and the tests of one lane on it. Arguments: the lane, then
 * names to run alone. The runner leaves a report, so nothing is told by an exit code.
 */
const [lane, ...names] = process.argv.slice(2);
if (!isLane(lane)) throw new Error(`no such lane: ${lane}`);
const asked = lanes[lane];

const standIn = path.join(root, 'tests', 'desktop', 'stand-in');
const report = reportFile(lane);
const chosen = asked.projects.map((project) => `--project=${project}`);

function runTool(tool: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(path.join(root, 'node_modules', '.bin', tool), args, {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => resolve());
  });
}

const session = await startDesktopSession();
// The runner hears it too and closes its apps, for which the desktop has to be there still.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

try {
  console.log(`\n> ${asked.says}`);
  if (asked.tool === 'vitest') {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    await runTool(asked.tool, ['run', '--passWithNoTests', ...reporters, ...chosen, ...names], session.env);
  } else {
    const env = {
      ...session.env,
      // Where a real Electron is named, the same specs run on that.
      ELECTRON_OVERRIDE_DIST_PATH: session.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? standIn,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    };
    const how = [`--output=${path.join('test-results', lane)}`, `--workers=${asked.workers}`];
    await runTool(asked.tool, ['test', '--pass-with-no-tests', ...how, ...chosen, ...names], env);
  }
} finally {
  session.stop();
}
