import { expect, test as base, type Page } from '@playwright/test';
import { shellLaunch } from '../../scripts/chromium.ts';
import { openGallery } from './open-gallery.ts';

interface Screens {
  /** Opens a scene of the gallery. */
  readonly scene: (name: string) => Promise<void>;
}

export const test = base.extend<Screens, { gallery: string }>({
  // Not by `test.use`, which counts for the first file alone that imports it.
  launchOptions: [shellLaunch(), { scope: 'worker' }],
  gallery: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern.
    async ({}, use, { parallelIndex }) => {
      const pages = await openGallery(`specs-${parallelIndex}`);
      await use(pages.address);
      await pages.close();
    },
    { scope: 'worker' },
  ],
  scene: async ({ page, gallery }, use) => {
    await use(async (name) => {
      // A picture that has not come yet keeps a page from being loaded.
      await page.goto(`${gallery}?scene=${name}`, { waitUntil: 'domcontentloaded' });
      // What is fetched after the first screen takes the keys only when it is there.
      await page.locator('.later').first().waitFor({ state: 'detached' });
    });
  },
});

/** From now on time passes only when it is told to: a busy computer takes long between two steps. After `page.clock.install()`. */
export const stopClock = async (page: Page): Promise<void> =>
  // The moment may have passed until the page hears of it.
  expect(async () => page.clock.pauseAt(await page.evaluate(() => Date.now() + 100))).toPass();

export { expect };
