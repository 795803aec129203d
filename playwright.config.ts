import { defineConfig } from '@playwright/test';

/** Specs in which people ring and talk: half of all the time specs take, so they run beside the others (scripts/testing/lanes.ts). */
const calls = [
  'call',
  'comes-back',
  'doctor',
  'full-call',
  'full-screen',
  'gone',
  'group-call',
  'host-only',
  'killed',
  'lab',
  'mini-call',
  'nat',
  'resilience',
  'ring-answers',
  'ring-outcomes',
  'second-call',
  'several-devices',
  'share',
  'speakers',
].map((name) => `**/${name}.spec.ts`);

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
    { name: 'calls', testDir: 'tests/e2e', testMatch: calls },
    { name: 'end to end', testDir: 'tests/e2e', testIgnore: calls },
    { name: 'packaged', testDir: 'tests/packaging', testMatch: '*.spec.ts' },
  ],
});
