import type { Locator, Page } from '@playwright/test';
import { expect, test } from './scene-test.ts';

const help = (page: Page): Locator => page.getByRole('region', { name: 'Help' });
const title = (page: Page): Locator => help(page).getByRole('heading', { level: 2 });
const isDrawn = (picture: Locator): Promise<boolean> =>
  picture.evaluate((it) => it instanceof HTMLImageElement && it.complete && it.naturalWidth > 0);

test('F1 opens the guide, its pages lead to one another, and Esc leads back', async ({ page, scene }) => {
  await scene('chat');
  await page.keyboard.press('F1');
  await expect(title(page)).toHaveText('Guide to Parley');
  await expect(title(page)).toBeFocused();
  await help(page).getByRole('button', { name: 'Begin' }).press('Enter');
  await expect(title(page)).toHaveText('Begin');
  await expect(title(page)).toBeFocused();
  const picture = help(page).getByRole('img', { name: /^The first screen/ });
  await expect.poll(() => isDrawn(picture)).toBe(true);
  await help(page).getByRole('button', { name: 'invite them first' }).click();
  await expect(title(page)).toHaveText('Invite somebody');
  await expect(title(page)).toBeInViewport();
  await expect(help(page).getByText('docs/operating.md')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(title(page)).toHaveText('Guide to Parley');
  await page.keyboard.press('Escape');
  await expect(help(page)).toHaveCount(0);
  await expect(page.getByRole('log', { name: 'Messages' })).toBeVisible();
});

/** Of all scripts that the page has fetched until now. */
const scriptsOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const urls = performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => (name.endsWith('.js') ? name : []));
    return (await Promise.all(urls.map(async (url) => (await fetch(url)).text()))).join('\n');
  });

test('the guide speaks as the app does at once, and no other language is fetched', async ({
  page,
  scene,
}) => {
  await scene('guide');
  await help(page).getByRole('button', { name: 'Begin' }).click();
  expect(await scriptsOf(page)).toContain('When something does not work');
  expect(await scriptsOf(page)).not.toContain('Wenn etwas nicht klappt');

  await page.evaluate(() => window.gallery.speak('de'));
  const german = page.getByRole('region', { name: 'Hilfe' });
  await expect(german.getByRole('heading', { level: 2 })).toHaveText('Anfangen');
  await expect.poll(() => isDrawn(german.getByRole('img', { name: /^Der erste Bildschirm/ }))).toBe(true);
});

test('the settings and the list of keys lead to the guide, and no page of it is wider than a narrow window', async ({
  page,
  scene,
}) => {
  await scene('settings');
  await page.getByRole('button', { name: 'Open the guide' }).click();
  await expect(title(page)).toBeVisible();
  await help(page).getByRole('button', { name: 'Close help' }).click();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: 'Open the guide' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(title(page)).toBeVisible();

  await page.setViewportSize({ width: 360, height: 700 });
  const pages = help(page).getByRole('listitem').getByRole('button');
  const count = await pages.count();
  expect(count).toBeGreaterThan(8);
  for (let at = 0; at < count; at += 1) {
    await pages.nth(at).click();
    await expect(help(page).getByRole('button', { name: 'All pages' })).toBeVisible();
    const beyond = await page
      .locator('.help-scroll')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(beyond, (await title(page).textContent()) ?? '').toBe(0);
    await help(page).getByRole('button', { name: 'All pages' }).click();
  }
});
