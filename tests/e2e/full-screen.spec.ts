import type { Page } from '@playwright/test';
import { expectFramesAdvance } from './support/media-probe.ts';
import { answer, callEnded, callWith, expectInCall, hangUp, ring } from './support/person.ts';
import { expect, test } from './support/two-people.ts';

/**
 * All there is of the page belongs to the call. Whether the window has grown with it cannot be asked here: Chromium leaves a page that
 * somebody watches from outside, as Playwright does, in a window of its size.
 */
const isOverTheScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { width, height } = document.querySelector('.call')?.getBoundingClientRect() ?? {};
    return document.fullscreenElement !== null && width === innerWidth && height === innerHeight;
  });

test('a call takes the whole screen, and gives it back when it ends', async ({ alice, bob }) => {
  await ring(alice, 'Bob', 'Video call');
  await answer(bob, 'Accept with video');
  await expectInCall(alice, bob);
  expect(await isOverTheScreen(alice.page)).toBe(false);

  await test.step('by a key, and back', async () => {
    await alice.page.keyboard.press('F11');
    await expect.poll(() => isOverTheScreen(alice.page)).toBe(true);
    await expectFramesAdvance(alice.page, 'Remote camera');
    await alice.page.keyboard.press('Escape');
    await expect.poll(() => isOverTheScreen(alice.page)).toBe(false);
    await expect(callWith(alice, 'Bob')).toBeVisible();
  });

  await test.step('by two presses on the picture; what one can press is there while one moves', async () => {
    await alice.page.getByLabel('Remote camera', { exact: true }).dblclick();
    await expect.poll(() => isOverTheScreen(alice.page)).toBe(true);
    await alice.page.mouse.move(200, 200);
    await expect(alice.page.getByRole('toolbar', { name: 'Call controls' })).toHaveCSS('opacity', '1');
  });

  await hangUp(bob);
  await expect(callEnded(alice)).toBeVisible();
  await expect.poll(() => isOverTheScreen(alice.page)).toBe(false);
});
