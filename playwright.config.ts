import { defineConfig } from '@playwright/test';

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

/** `npm test` gives these specs a desktop and a network of their own, and names the Electron they run on. */
export default defineConfig({
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // A run that hangs ends and is told as failed.
  globalTimeout: 30 * 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  projects: [
    { name: 'stand-in contract', testDir: 'tests/desktop/contract' },
    { name: 'screens', testDir: 'tests/gallery' },
    { name: 'large calls', testDir: 'tests/e2e', testMatch: largeCalls },
    { name: 'calls', testDir: 'tests/e2e', testMatch: calls },
    { name: 'end to end', testDir: 'tests/e2e', testIgnore: [...largeCalls, ...calls] },
    { name: 'packaged', testDir: 'tests/packaging', testMatch: '*.spec.ts' },
  ],
});
