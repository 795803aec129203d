import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { extractAll } from '@electron/asar';
import { expect, test } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..', '..');
const run = promisify(execFile);

/** The visible windows of one name; xdotool fails while there is none. */
const windowsNamed = async (name: string): Promise<string[]> => {
  const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--name', name]).catch(() => ({
    stdout: '',
  }));
  return stdout.split('\n').filter((line) => line !== '');
};

let work: string;

test.beforeAll(() => {
  work = mkdtempSync(path.join(tmpdir(), 'parley-packaged-'));
  execFileSync(process.execPath, ['scripts/package.ts', '--out', work, 'folder'], { cwd: root });
});

test.afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 5 }));

test('the packaged app starts from its own folder and shows its window', async () => {
  const folder = path.join(work, `Parley-linux-${process.arch}`);
  const app = path.join(work, 'app');
  extractAll(path.join(folder, 'resources', 'app.asar'), app);

  // Outside of Playwright's Electron, because a packaged app lets nobody inspect it. Electron takes its own archive whatever the
  // arguments say; an executable that cannot read archives is shown the archive's files.
  const parley = spawn(
    path.join(folder, 'parley'),
    [app, '--no-sandbox', `--user-data-dir=${path.join(work, 'data')}`],
    { cwd: work, env: { ...process.env, PATH: `${path.dirname(process.execPath)}:${process.env['PATH']}` } },
  );
  let said = '';
  parley.stderr.on('data', (text) => (said += String(text)));
  try {
    await expect.poll(() => windowsNamed('^Parley'), { timeout: 30_000 }).not.toEqual([]);
    expect(said).toContain('"message":"started"');
  } finally {
    parley.kill();
    if (parley.exitCode === null) await once(parley, 'exit');
  }
});
