import { defineConfig } from '@playwright/test';

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
    { name: 'end to end', testDir: 'tests/e2e' },
    { name: 'packaged', testDir: 'tests/packaging', testMatch: '*.spec.ts' },
  ],
});
