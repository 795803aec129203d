import { defineConfig } from '@playwright/test';
import { linuxAlone, staysOnLinux } from './tests/stays-on-linux.ts';

const specs = (...names: string[]): string[] => names.map((name) => `**/${name}.spec.ts`);

/** So many send pictures at once that they fill every processor: beside anything else both would take several times as long. */
const largeCalls = specs('full-call', 'group-call');

/** Specs in which people ring and talk: half of all the time specs take, so they run beside the others (scripts/testing/lanes.ts). */
const calls = specs(
  'call',
  'comes-back',
  'doctor',
  'full-screen',
  'gone',
  'host-only',
  'killed',
  'lab',
  'mini-call',
  'nat',
  'own-films',
  'resilience',
  'ring-answers',
  'ring-outcomes',
  'second-call',
  'several-devices',
  'share',
  'speakers',
);

const isLinux = process.platform === 'linux';
const notHere = isLinux ? [] : specs(...Object.keys(staysOnLinux));

/** `npm test` gives these specs a desktop and a network of their own, and names the Electron they run on. */
export default defineConfig({
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // A run that hangs ends and is told as failed.
  // Who looks over every scene (SCENES, tests/gallery) waits for it.
  globalTimeout: process.env['SCENES'] === undefined ? 30 * 60_000 : 0,
  ...(isLinux ? {} : { grepInvert: new RegExp(linuxAlone) }),
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  projects: [
    // Of one desktop, whose keyboard one window has.
    { name: 'stand-in contract', testDir: 'tests/desktop/contract', testIgnore: notHere, workers: 1 },
    { name: 'screens', testDir: 'tests/gallery' },
    { name: 'large calls', testDir: 'tests/e2e', testMatch: largeCalls },
    { name: 'calls', testDir: 'tests/e2e', testMatch: calls, testIgnore: notHere },
    { name: 'end to end', testDir: 'tests/e2e', testIgnore: [...largeCalls, ...calls, ...notHere] },
    { name: 'packaged', testDir: 'tests/packaging', testMatch: '*.spec.ts' },
  ],
});
