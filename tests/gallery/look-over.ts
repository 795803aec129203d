import type { Browser, Page } from '@playwright/test';
import { gestures } from '../../scripts/gallery/gestures.ts';
import { sizeOfScene } from '../../scripts/gallery/scene-size.ts';
import { listens, settle } from '../../scripts/gallery/settle.ts';
import { nowMs } from './people.ts';

/** What scenes made goes on moving behind those that follow. */
const scenesOfPage = 30;

export const wide = { width: 1_180, height: 760 };

type Theme = 'light' | 'dark';

/** A scene as it stands on a page: drawn, and with done to it what its picture needs. */
export interface ShownScene {
  readonly name: string;
  readonly page: Page;
  readonly theme: Theme;
  /** A small window of its own, or a full screen: nobody draws it larger. */
  readonly isOfFixedSize: boolean;
}

async function openPage(browser: Browser, gallery: string): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: wide });
  const page = await context.newPage();
  await page.clock.setFixedTime(nowMs);
  await page.goto(gallery);
  return page;
}

async function show(page: Page, name: string, theme: Theme): Promise<ShownScene> {
  const size = sizeOfScene(name);
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize(size ?? wide);
  await page.mouse.move(0, 0);
  await page.evaluate((scene) => window.gallery.show(scene), name);
  await listens(page);
  await gestures[name]?.(page);
  await settle(page);
  const isFull = await page.evaluate(() => document.fullscreenElement !== null);
  return { name, page, theme, isOfFixedSize: size !== undefined || isFull };
}

/**
 * Shows the wanted scenes one after another on the same page, which takes a tenth of opening each, light and dark by turns: what is in one is in
 * others too. Two pages at once, since one keeps one processor busy. What `look` finds is told with the scene's name.
 */
export async function lookOver(
  browser: Browser,
  gallery: string,
  isWanted: (scene: string) => boolean,
  look: (scene: ShownScene) => Promise<readonly string[]>,
): Promise<string[]> {
  const first = await openPage(browser, gallery);
  const names = await first.evaluate(() => {
    const { scenes, ringing, glance, mini, marks } = window.gallery;
    return [...scenes, ...ringing, ...glance, ...mini, ...marks];
  });
  const rest = [...names.filter(isWanted).entries()];
  const found: string[] = [];
  const walk = async (begun: Page): Promise<void> => {
    let page = begun;
    for (let shown = 1, next = rest.shift(); next !== undefined; shown += 1, next = rest.shift()) {
      const [at, name] = next;
      const problems = await look(await show(page, name, at % 2 === 0 ? 'light' : 'dark'));
      found.push(...problems.map((problem) => `${name}: ${problem}`));
      await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
      if (shown % scenesOfPage > 0) continue;
      await page.context().close();
      page = await openPage(browser, gallery);
    }
    await page.context().close();
  };
  await Promise.all([first, await openPage(browser, gallery)].map(walk));
  return found;
}
