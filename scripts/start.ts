import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createLog } from '../src/base/log.ts';
import { readCliOptions } from '../src/service/cli-options.ts';
import { type RunningService, startService } from '../src/service/start-service.ts';
import { buildAll } from './build.ts';
import { root } from './run.ts';
import { type AppEnd, type FoundElectron, planStart, startFailure, type StartPlan } from './start-plan.ts';

/** Its package downloads the executable when it is asked for the first time; in a process of its own, which may fail. */
function findElectron(): FoundElectron {
  console.log('Looking for Electron (its package fetches it on first use, about 100 MB).');
  const asked = spawnSync(process.execPath, ['-p', "require('electron')"], { cwd: root, encoding: 'utf8' });
  const executable = asked.stdout.trim().split('\n').at(-1);
  if (asked.status !== 0 || !executable) return { found: false, why: 'Electron could not be fetched' };
  return existsSync(executable)
    ? { found: true, executable }
    : { found: false, why: `there is no Electron at ${executable}` };
}

async function runApp({
  executable,
  args,
}: Extract<StartPlan, { start: 'app' }>): Promise<string | undefined> {
  const startedMs = Date.now();
  const app = spawn(executable, args, { cwd: root, stdio: 'inherit' });
  // Ctrl-C reaches the app too; it stops its service first, and this process waits for that.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => app.kill('SIGTERM'));
  const end = await new Promise<Omit<AppEnd, 'livedMs'>>((resolve) => {
    app.on('exit', (code, signal) => resolve({ code, signal }));
    app.on('error', () => resolve({ code: 127, signal: null }));
  });
  process.removeAllListeners('SIGINT');
  process.removeAllListeners('SIGTERM');
  process.exitCode = end.code ?? 0;
  return startFailure({ ...end, livedMs: Date.now() - startedMs });
}

function openBrowser(address: string): void {
  const commands: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ['open', [address]],
    win32: ['cmd', ['/c', 'start', '', address]],
  };
  const [command, args] = commands[process.platform] ?? ['xdg-open', [address]];
  const browser = spawn(command, args, { stdio: 'ignore', detached: true });
  // Without a browser the printed address is enough.
  browser.on('error', () => {});
  browser.unref();
}

const isPortInUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** The service as `npm run service` has it, on a free port where its own is taken, and for this computer alone. */
async function serve(): Promise<RunningService> {
  const options = readCliOptions([], process.env);
  if ('problem' in options) throw new Error(options.problem);
  const listen = (port: number): Promise<RunningService> =>
    startService({
      ...options,
      host: '127.0.0.1',
      port,
      webRoot: path.join(root, 'dist', 'renderer'),
      log: createLog((line) => console.error(line)),
    });
  return listen(options.port).catch((error: unknown) => {
    if (isPortInUse(error)) return listen(0);
    throw error;
  });
}

async function serveBrowser(why: string): Promise<void> {
  console.log(`Parley opens in the browser instead of its own window: ${why}.`);
  const service = await serve();
  const address = `http://127.0.0.1:${service.port}/`;
  console.log(`Parley is at ${address}  (Ctrl-C ends it)`);
  openBrowser(address);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await service.close();
  console.log('Parley has ended.');
}

await buildAll();
const situation = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  env: process.env,
  args: process.argv.slice(2),
};
const plan = planStart(situation, findElectron, root);
const why = plan.start === 'app' ? await runApp(plan) : plan.why;
if (why !== undefined) {
  await serveBrowser(why);
  process.exitCode = 0;
}
