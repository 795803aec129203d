import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';

const appFolder = path.join(import.meta.dirname, 'app');

/** What the app's main process keeps for the specs (app/main.js). */
export interface ContractMain {
  readonly contract: {
    readonly events: readonly unknown[][];
    readonly here: string;
    readonly window: BrowserWindow;
  };
}

/** What its preload puts on the page's window (app/preload.cjs). */
export interface ContractPage {
  readonly contract: {
    readonly requireFs: string;
    readonly nested: { list: number[] };
    add(one: number, other: number): number;
    invoke(channel: string, value?: unknown): Promise<unknown>;
    send(channel: string, value: unknown): void;
    onNews(listener: (value: unknown) => void): () => void;
  };
}

interface ContractFixtures {
  readonly userData: string;
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What happened in main, oldest first. */
  readonly events: () => Promise<readonly unknown[][]>;
}

export const launchArguments = (userData: string): string[] => [
  appFolder,
  `--user-data-dir=${userData}`,
  '--use-fake-device-for-media-stream',
];

export const environment = (env: NodeJS.ProcessEnv = process.env): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

export const test = base.extend<ContractFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright takes nothing but a pattern here
  userData: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'contract-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  },
  app: async ({ userData }, use) => {
    const app = await _electron.launch({ args: launchArguments(userData), env: environment() });
    await use(app);
    await app.close();
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow();
    await page.waitForURL(/\/index\.html$/);
    await use(page);
  },
  events: ({ app }, use) =>
    use(() => app.evaluate(() => (globalThis as unknown as ContractMain).contract.events)),
});

export { expect } from '@playwright/test';
