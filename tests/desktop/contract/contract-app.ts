import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base, _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';

const appFolder = path.join(import.meta.dirname, 'app');

/** What the app's main process keeps for the specs (app/main.js). */
export interface ContractMain {
  readonly contract: {
    readonly events: readonly unknown[][];
    readonly here: string;
    readonly window: BrowserWindow;
    openMainWindow(): Promise<void>;
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

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'contract-'));
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
const start = (userData: string): Promise<ElectronApplication> =>
  _electron.launch({ args: launchArguments(userData), env: environment() });

async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForURL(/\/index\.html$/);
  return page;
}

/** In place of all that were there. */
async function freshWindow(app: ElectronApplication): Promise<Page> {
  const before = app.windows();
  await app.evaluate(async ({ BrowserWindow }) => {
    const { contract } = globalThis as unknown as ContractMain;
    const others = BrowserWindow.getAllWindows();
    (contract.events as unknown[]).length = 0;
    await contract.openMainWindow();
    for (const window of others) window.destroy();
  });
  const those = () => app.windows().map((page) => (before.includes(page) ? 'old' : page.url()));
  await expect.poll(those).toEqual([expect.stringMatching(/\/index\.html$/)]);
  return firstPage(app);
}

/** One app for all of these tests, in which each has a window of its own: a start costs more than most of them. */
export const test = base.extend<ContractFixtures, { readonly running: ElectronApplication }>({
  running: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright takes nothing but a pattern here
    async ({}, use) => {
      const folder = newFolder();
      const app = await start(folder);
      await firstPage(app);
      await use(app);
      await app.close();
      remove(folder);
    },
    { scope: 'worker' },
  ],
  app: ({ running }, use) => use(running),
  page: async ({ app }, use) => use(await freshWindow(app)),
  events: ({ app }, use) =>
    use(() => app.evaluate(() => (globalThis as unknown as ContractMain).contract.events)),
});

/** For what ends an app, or is about its start: each has one of its own. */
export const testOfItsOwn = test.extend<{ readonly userData: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright takes nothing but a pattern here
  userData: async ({}, use) => {
    const folder = newFolder();
    await use(folder);
    remove(folder);
  },
  app: async ({ userData }, use) => {
    const app = await start(userData);
    await use(app);
    await app.close();
  },
  page: async ({ app }, use) => use(await firstPage(app)),
});

export { expect };
