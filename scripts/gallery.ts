import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { openGallery } from '../tests/gallery/open-gallery.ts';
import { shellLaunch } from './chromium.ts';
import { gestures } from './gallery/gestures.ts';
import { guidePictures, takeForGuide } from './gallery/guide-pictures.ts';
import { sizeOfScene } from './gallery/scene-size.ts';
import { listens, settle } from './gallery/settle.ts';
import { root } from './run.ts';

/**
 * Photographs every screen in every state. `node scripts/gallery.ts [PART...]`: only scenes with one of these in their name; with `--guide`
 * those of the guide, into docs/guide/images.
 */
const outDir = path.join(root, 'gallery');

/** The day in the pictures never changes (tests/gallery/people.ts). */
const now = new Date(2026, 4, 14, 15, 42, 10);

const shapes = [
  { name: 'light', theme: 'light', language: 'en', size: { width: 1_180, height: 760 } },
  { name: 'dark', theme: 'dark', language: 'en', size: { width: 1_180, height: 760 } },
  { name: 'narrow', theme: 'light', language: 'en', size: { width: 360, height: 700 } },
  { name: 'widest', theme: 'dark', language: 'en', size: { width: 2_560, height: 1_080 } },
  { name: 'german', theme: 'light', language: 'de', size: { width: 1_180, height: 760 } },
  { name: 'german-dark', theme: 'dark', language: 'de', size: { width: 1_180, height: 760 } },
  { name: 'german-narrow', theme: 'light', language: 'de', size: { width: 360, height: 700 } },
] as const;
type Shape = (typeof shapes)[number];

interface Wanted {
  readonly shapes: readonly Shape[];
  readonly has: (scene: string) => boolean;
  readonly take: (page: Page, scene: string, shape: Shape) => Promise<unknown>;
}

const inGuide = new Set(Object.values(guidePictures));
const forGuide: Wanted = {
  shapes: shapes.filter(({ name }) => name === 'light' || name === 'german'),
  has: (scene) => inGuide.has(scene),
  take: (page, scene, { language }) => takeForGuide(page, scene, language),
};
const partsOf = (wanted: readonly string[]): Wanted => ({
  shapes,
  has: (scene) => wanted.length === 0 || wanted.some((part) => scene.includes(part)),
  take: (page, scene, { name }) => page.screenshot({ path: path.join(outDir, `${scene}.${name}.png`) }),
});

async function photograph(browser: Browser, address: string, wanted: Wanted): Promise<number> {
  let count = 0;
  for (const shape of wanted.shapes) {
    const context = await browser.newContext({ colorScheme: shape.theme, viewport: shape.size });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.clock.setFixedTime(now);
    await page.goto(address);
    const { scenes, ringing, glance, mini, marks } = await page.evaluate(() => window.gallery);
    const all = [...scenes, ...ringing, ...glance, ...mini, ...marks];
    for (const scene of all.filter(wanted.has)) {
      await page.setViewportSize(sizeOfScene(scene) ?? shape.size);
      // A picture that has not come yet keeps a page from being loaded.
      await page.goto(`${address}?scene=${scene}`, { waitUntil: 'domcontentloaded' });
      await listens(page);
      // Where there is room, some of what is opened by hand is open already.
      if (shape.name !== 'widest') await gestures[scene]?.(page);
      // After what is done by hand, which finds things by their English names.
      if (shape.language !== 'en')
        await page.evaluate((wanted) => window.gallery.speak(wanted), shape.language);
      // The guide of another language is fetched anew.
      await page.locator('.later').first().waitFor({ state: 'detached' });
      await settle(page);
      await wanted.take(page, scene, shape);
      await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
      count += 1;
      for (const problem of problems.splice(0)) throw new Error(`${scene} (${shape.name}): ${problem}`);
    }
    await context.close();
  }
  return count;
}

async function main(asked: readonly string[]): Promise<void> {
  const wanted = asked.includes('--guide') ? forGuide : partsOf(asked);
  const pages = await openGallery('pictures');
  const browser = await chromium.launch(shellLaunch());
  try {
    if (asked.length === 0) rmSync(outDir, { recursive: true, force: true });
    mkdirSync(outDir, { recursive: true });
    const count = await photograph(browser, pages.address, wanted);
    console.log(`gallery: ${count} pictures`);
    // A name that nothing has is a mistake, not a success.
    if (count === 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await pages.close();
  }
}

await main(process.argv.slice(2));
