import { expect, test } from './scene-test.ts';

test('a voice is played in its place, goes where one wants it, and one is heard at a time', async ({
  page,
  scene,
}) => {
  await scene('files-clips');
  const [first, second] = ['Voice message 14.05.webm', 'Voice message 14.06.webm'].map((name) => ({
    play: page.getByRole('button', { name: `Play ${name}` }),
    pause: page.getByRole('button', { name: `Pause ${name}` }),
    place: page.getByRole('slider', { name: `Place in ${name}` }),
  }));
  if (!first || !second) throw new Error('no voices');
  await expect(first.place).toHaveAttribute('aria-valuetext', '0:00 of 0:42');
  await first.place.focus();
  await page.keyboard.press('ArrowRight');
  await expect(first.place).toHaveAttribute('aria-valuetext', '0:05 of 0:42');
  await first.play.click();
  await expect(first.pause).toBeVisible();
  // It begins where one had gone before it was fetched, and goes on from there.
  await expect(first.place).toHaveAttribute('aria-valuetext', '0:06 of 0:42');
  await first.place.click();
  await expect(first.place).toHaveAttribute('aria-valuetext', /^0:2[1-3] of 0:42$/);

  await second.play.click();
  await expect(second.pause).toBeVisible();
  await expect(first.play).toBeVisible();
  await page.getByRole('button', { name: 'Speed 1 times' }).first().click();
  await expect(page.getByRole('button', { name: 'Speed 1.5 times' })).toHaveCount(3);
  // At its end it is as before.
  await second.place.focus();
  await page.keyboard.press('End');
  await expect(second.play).toBeVisible();
  await expect(second.place).toHaveAttribute('aria-valuetext', '0:00 of 0:07');
});

test('what this browser cannot play says what to do', async ({ page, scene }) => {
  await scene('files-films');
  await expect(page.getByRole('alert')).toContainText('cannot be played here. Download it');
  await expect(page.getByRole('button', { name: 'Download old.wmv' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play loading.webm' })).toBeDisabled();
  // Without a picture too its place is as wide as what stands around it.
  const [poster, around] = await page
    .getByRole('button', { name: 'Play old.wmv' })
    .evaluate((button) => [button.clientWidth, button.parentElement?.clientWidth]);
  expect(poster).toBe(around);
});
