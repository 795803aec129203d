import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePage, launch } from './call-pages.ts';

let page: Page;
let close: () => Promise<void>;

beforeAll(async () => {
  const [code, browser] = await Promise.all([bundlePage('files-page.ts'), launch()]);
  close = () => browser.close();
  page = await browser.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('https://call.test/');
  await page.addScriptTag({ content: code });
  await page.evaluate(() => window.openFilesPage());
}, 60_000);

afterAll(() => close());

const mib = 1024 * 1024;

/** What the page holds, without what it has only not thrown away yet. */
async function heldBytes(): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const held: unknown = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return Object.entries(held as Record<string, number>)
    .filter(([name]) => name === 'usedSize' || name === 'backingStorageSize')
    .reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** PARLEY_FILE_MIB=2048 PARLEY_FILE_CUTS=5: the long form. */
const size = Number(process.env['PARLEY_FILE_MIB'] ?? 96);
const cuts = Number(process.env['PARLEY_FILE_CUTS'] ?? 2);

describe('files from one to the other, over real connections', { timeout: size * 5_000 }, () => {
  it('arrive whole though the connection is cut in the middle, and the page holds little of them', async () => {
    const before = await heldBytes();
    let most = 0;
    const watch = { isOver: false };
    const handed = page
      .evaluate(([bytes, cuts]) => window.filesPage.hand(bytes, cuts), [size * mib + 12, cuts] as const)
      .finally(() => (watch.isOver = true));
    while (!watch.isOver) most = Math.max(most, await heldBytes());
    expect((await handed).isSame).toBe(true);
    expect(most - before).toBeLessThan(48 * mib);
    if (size > 1_000) console.log(`held at most ${Math.round((most - before) / mib)} MiB more`, await handed);
  });

  it('arrive whole after both have hung up in the middle, and nobody is seen or heard any more', async () => {
    const bytes = 16 * mib + 12;
    const handed = await page.evaluate((bytes) => window.filesPage.handAfterTheCall(bytes), bytes);
    const [soon, atTheEnd] = handed.packets;
    expect(handed).toMatchObject({ isSame: true, open: 0 });
    expect(handed.movedBefore).toBeLessThan(bytes / 2);
    expect(atTheEnd).toBe(soon);
  });
});
