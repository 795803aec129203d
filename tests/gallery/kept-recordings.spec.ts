import type { Page } from '@playwright/test';
import { expect, test } from './scene-test.ts';

const list = (page: Page) => page.getByRole('list', { name: 'Recordings' });
const film = (page: Page) => page.locator('video');
const secondsOf = (page: Page): Promise<number> =>
  film(page).evaluate((video: HTMLVideoElement) => Math.round(video.currentTime));

test('a recording is played from a chapter on, faster, and Esc leads back', async ({ page, scene }) => {
  await scene('shell-recordings');
  await page.getByRole('button', { name: 'Recordings' }).click();
  await expect(page.getByRole('heading', { name: 'Recordings' })).toBeFocused();
  await list(page).getByRole('button', { name: 'Compilers' }).first().press('Enter');
  await expect(page.getByRole('heading', { name: 'Compilers' })).toBeFocused();
  const chapter = page.getByRole('button', { name: /Alan Turing joins/ });
  await chapter.click();
  await expect(chapter).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('button', { name: /Grace Hopper begins/ })).not.toHaveAttribute('aria-current');
  await expect.poll(() => secondsOf(page)).toBe(252);
  await page.getByRole('radio', { name: '1.5×' }).check({ force: true });
  await expect(film(page)).toHaveJSProperty('playbackRate', 1.5);
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
});

test('another person’s file goes on at the same moment, though it began later', async ({ page, scene }) => {
  await scene('recordings-player-several');
  await list(page).getByRole('button').first().click();
  await film(page).evaluate((video: HTMLVideoElement) => void (video.currentTime = 100));
  await expect.poll(() => secondsOf(page)).toBe(100);
  await page.getByRole('radio', { name: '2×' }).check({ force: true });
  await page.getByRole('combobox', { name: 'Whose recording' }).selectOption({ index: 1 });
  await expect.poll(() => secondsOf(page)).toBe(70);
  await expect(film(page)).toHaveJSProperty('playbackRate', 2);
  await page.getByRole('combobox', { name: 'Whose recording' }).selectOption({ index: 2 });
  await expect.poll(() => secondsOf(page)).toBe(10);
});

test('what runs, broke off or cannot be played says so, and offers only what can be done', async ({
  page,
  scene,
}) => {
  await scene('recordings');
  const row = (text: string) => list(page).getByRole('listitem').filter({ hasText: text });
  await expect(row('Being recorded now').getByRole('button')).toHaveCount(0);
  await expect(row('is being made whole').getByRole('button')).toHaveCount(0);
  await expect(row('Everything up to then is here').getByRole('button')).toHaveCount(3);
  await scene('recordings-player-unplayable');
  await list(page).getByRole('button').first().click();
  await expect(page.getByRole('alert')).toContainText('cannot be played here');
});

test('what is deleted is said to be in the bin; where there is none it stays', async ({ page, scene }) => {
  await scene('recordings-player');
  await list(page).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('“Compilers” is in the trash. It comes back from there.')).toBeVisible();
  await expect(page.getByText('No recordings yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Recordings', exact: true })).toHaveCount(0);
  await scene('recordings-no-bin');
  await page.getByRole('button', { name: 'Delete Compilers' }).click();
  await expect(page.getByText('could not be moved to the trash')).toBeVisible();
  await expect(list(page).getByRole('listitem')).toHaveCount(2);
});
