import type { Locator, Page } from '@playwright/test';
import { expect, test } from './scene-test.ts';

const isFull = (page: Page): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);
const controls = (page: Page): Locator => page.getByRole('toolbar', { name: 'Call controls' });
/** A key that comes before the call is there is for nobody. */
async function goFull(page: Page, key = 'f'): Promise<void> {
  await expect(controls(page)).toBeVisible();
  await page.keyboard.press(key);
  await expect.poll(() => isFull(page)).toBe(true);
}

async function liesOn(one: Locator, other: Locator): Promise<boolean | 'not there'> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (!a || !b) return 'not there';
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const longAfter = (page: Page): Promise<void> => page.clock.fastForward(60_000);

for (const key of ['f', 'F11']) {
  test(`${key} takes the whole screen for the call, and gives it back`, async ({ page, scene }) => {
    await scene('group-six');
    await goFull(page, key);
    await expect(page.getByRole('searchbox', { name: 'Find people' })).toBeHidden();
    await page.keyboard.press(key);
    await expect.poll(() => isFull(page)).toBe(false);
    await expect(page.getByRole('searchbox', { name: 'Find people' })).toBeVisible();
  });
}

test('Escape leaves', async ({ page, scene }) => {
  await scene('group-six');
  await goFull(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => isFull(page)).toBe(false);
});

test('a share has the screen to itself, by two presses or by keyboard, and the others are back after it', async ({
  page,
  scene,
}) => {
  await scene('full-share');
  const share = page.getByRole('group', { name: 'Grace Hopper shares a window' });
  const other = page.getByRole('group', { name: 'Alan Turing' });
  await share.dblclick();
  await expect.poll(() => isFull(page)).toBe(true);
  await expect(other).toBeHidden();
  await share.dblclick();
  await expect.poll(() => isFull(page)).toBe(false);
  await expect(other).toBeVisible();
  await page.getByRole('button', { name: 'Full screen: Alan Turing' }).press('Enter');
  await expect.poll(() => isFull(page)).toBe(true);
  await expect(share).toBeHidden();
  await page.keyboard.press('f');
  await expect(share).toBeVisible();
});

test('two presses on a button in a picture are for the button', async ({ page, scene }) => {
  await scene('group-six');
  await page.getByRole('button', { name: 'Pin Alan Turing' }).dblclick();
  // The second press finds the button again, or what has taken its place.
  await expect(page.getByRole('button', { name: /^(Pin Alan Turing|Unpin)$/ })).toBeVisible();
  expect(await isFull(page)).toBe(false);
});

test('of two people, what one shares has the screen to itself', async ({ page, scene }) => {
  await scene('full-call-share');
  const own = page.getByRole('group', { name: 'You' });
  await expect(own).toBeVisible();
  await page.getByLabel('Remote share').dblclick();
  await expect(own).toBeHidden();
  await page.getByLabel('Remote share').dblclick();
  await expect(own).toBeVisible();
});

test.describe('the controls', () => {
  test.beforeEach(async ({ page, scene }) => {
    await page.clock.install();
    await scene('group-six');
    await page.mouse.move(300, 300);
    await goFull(page);
  });

  test('fade when nobody touches anything, and are back with a movement or a key', async ({ page }) => {
    await expect(controls(page)).toHaveCSS('opacity', '1');
    await longAfter(page);
    await expect(controls(page)).toHaveCSS('opacity', '0');
    await page.mouse.move(320, 300);
    await expect(controls(page)).toHaveCSS('opacity', '1');
    await longAfter(page);
    await expect(controls(page)).toHaveCSS('opacity', '0');
    await page.keyboard.press('Shift');
    await expect(controls(page)).toHaveCSS('opacity', '1');
  });

  test('stay while the keyboard stands on one of them', async ({ page }) => {
    await longAfter(page);
    await page.getByRole('button', { name: 'Mute' }).focus();
    await page.keyboard.press('Tab');
    await expect(controls(page)).toHaveCSS('opacity', '1');
    await longAfter(page);
    await expect(controls(page)).toHaveCSS('opacity', '1');
  });

  test('stay while the pointer rests on one of them', async ({ page }) => {
    await page.getByRole('button', { name: 'Mute' }).hover();
    await longAfter(page);
    await expect(controls(page)).toHaveCSS('opacity', '1');
  });

  for (const opens of [
    'Layout and view',
    'React',
    'Choose microphone',
    'Show people',
    'Connection details',
  ]) {
    test(`stay while something is open: ${opens}`, async ({ page }) => {
      await page.getByRole('button', { name: opens }).click();
      await page.mouse.move(300, 300);
      await longAfter(page);
      await expect(controls(page)).toHaveCSS('opacity', '1');
    });
  }

  test('do not fade in a window', async ({ page }) => {
    await page.keyboard.press('f');
    await expect.poll(() => isFull(page)).toBe(false);
    await longAfter(page);
    await expect(controls(page)).toHaveCSS('opacity', '1');
  });
});

test('what one points and draws with stands below the head', async ({ page, scene }) => {
  await scene('full-share');
  await goFull(page);
  const tools = page.getByRole('group', { name: 'Grace Hopper shares a window' }).locator('.share-tools');
  const head = page.locator('.call-who');
  await expect
    .poll(async () => {
      const [at, above] = [await tools.boundingBox(), await head.boundingBox()];
      return at !== null && above !== null && at.y >= above.y + above.height;
    })
    .toBe(true);
});

for (const size of [
  { width: 1_180, height: 760 },
  { width: 1_920, height: 1_080 },
  { width: 360, height: 640 },
]) {
  test(`the controls cover no name: ${size.width} px wide`, async ({ page, scene }) => {
    await page.setViewportSize(size);
    await scene('full-six');
    await goFull(page);
    for (const name of ['Edsger Dijkstra', '王小明', 'You']) {
      const badge = page.getByRole('group', { name }).locator('.name-badge');
      await expect
        .poll(async () => {
          const [said, bar] = [await badge.boundingBox(), await controls(page).boundingBox()];
          if (!said || !bar) return 'not there';
          const isBeside = said.x + said.width <= bar.x || said.x >= bar.x + bar.width;
          return isBeside || said.y + said.height <= bar.y ? 'free' : 'covered';
        })
        .toBe('free');
    }
  });
}

for (const size of [
  { width: 1_180, height: 760 },
  { width: 360, height: 640 },
]) {
  test(`beside a share nobody is behind the controls: ${size.width} px wide`, async ({ page, scene }) => {
    await page.setViewportSize(size);
    await scene('full-share');
    await goFull(page);
    for (const name of ['Barbara Liskov', 'Alan Turing', 'Edsger Dijkstra', 'You']) {
      await expect
        .poll(() => liesOn(controls(page), page.getByRole('group', { name, exact: true })))
        .toBe(false);
    }
  });

  test(`what is said lies on no name: ${size.width} px wide`, async ({ page, scene }) => {
    await page.setViewportSize(size);
    await scene('full-said');
    await goFull(page);
    const lasting = [page.locator('.call-banners'), page.locator('.device-problems')];
    for (const one of [...lasting, page.getByRole('region', { name: 'Notices' })]) {
      await expect(one).toBeVisible();
      for (const name of await page.locator('.stage .name-badge').all()) {
        await expect.poll(() => liesOn(one, name)).toBe(false);
      }
      await expect.poll(() => liesOn(one, controls(page))).toBe(false);
    }
    for (const one of lasting) await expect.poll(() => liesOn(one, page.locator('.call-who'))).toBe(false);
  });
}

test('what is said beside the call is seen over it', async ({ page, scene }) => {
  await scene('full-notice');
  await goFull(page);
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Dismiss' }).click();
});

test('another screen in its place ends it', async ({ page, scene }) => {
  await scene('group-six');
  await goFull(page);
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('region', { name: 'Search messages' })).toBeVisible();
  await expect.poll(() => isFull(page)).toBe(false);
});
