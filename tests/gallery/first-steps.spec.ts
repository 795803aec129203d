import { expect, test } from './scene-test.ts';

test('what is good to know leads to where it is done, and is gone for good once it was read', async ({
  page,
  scene,
}) => {
  await scene('first-steps');
  const known = page.getByRole('complementary', { name: 'Good to know' });
  await expect(known.getByRole('listitem')).toHaveCount(3);
  await known.getByRole('button', { name: 'Try microphone and camera' }).click();
  await expect(page.getByRole('heading', { name: 'Sound and picture' })).toBeInViewport();
  await page.keyboard.press('Escape');
  // With the people, where there is no room beside them.
  await page.setViewportSize({ width: 360, height: 640 });
  await known.getByRole('button', { name: 'Got it' }).click();
  await expect(known).toHaveCount(0);
});

test('in a browser there is no window that could go on without one', async ({ page, scene }) => {
  await scene('first-steps-browser');
  await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(2);
});
