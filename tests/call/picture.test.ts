import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePage, launch } from './call-pages.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const [code, launched] = await Promise.all([bundlePage('picture-page.ts'), launch()]);
  browser = launched;
  page = await browser.newPage();
  // Frames are for pages that came over https.
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('https://call.test/');
  await page.addScriptTag({ content: code });
}, 60_000);
afterAll(() => browser.close());

/** Pixels, as Chromium makes them. */
describe('a picture that is too dark', () => {
  it('is lifted by the shader: black and white stay, and what was above is above', async () => {
    const shade = (upper: number, lower: number, lift: number) =>
      page.evaluate((of) => window.picturePage.shade(...of), [upper, lower, lift] as const);
    const [upper = 0, lower = 0] = (await shade(60, 255, 2)) ?? [];
    expect(Math.abs(upper - (60 * 3) / (1 + (2 * 60) / 255))).toBeLessThan(4);
    expect(lower).toBeGreaterThan(251);
    const [black = 0, dark = 0] = (await shade(0, 30, 3)) ?? [];
    expect(black).toBeLessThan(4);
    expect(Math.abs(dark - (30 * 4) / (1 + (3 * 30) / 255))).toBeLessThan(4);
    const [same = 0] = (await shade(100, 100, 0)) ?? [];
    expect(Math.abs(same - 100)).toBeLessThan(4);
  });

  it('is lifted in time, and a lit one is the frame itself', async () => {
    const light = (grey: number, seconds: number) =>
      page.evaluate((of) => window.picturePage.light(...of), [grey, seconds] as const);
    const dark = await light(50, 60);
    expect(dark).toMatchObject({ isDrawn: true, height: 720 });
    expect(dark.grey).toBeGreaterThan(80);
    expect(dark.grey).toBeLessThan(130);
    expect((await light(50, 0.5)).grey).toBeLessThan(dark.grey - 15);
    for (const grey of [10, 110, 200]) {
      const seen = await light(grey, 60);
      expect(seen).toMatchObject({ isDrawn: false, height: 1_080 });
      expect(Math.abs(seen.grey - grey)).toBeLessThan(4);
    }
  });
});
