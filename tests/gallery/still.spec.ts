import { expect, test } from './scene-test.ts';

test('a picture of a share is taken, seen small, and thrown away again', async ({ page, scene }) => {
  await scene('call-both-share');
  await page.getByRole('button', { name: 'Take a picture of this' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Picture of the share' });
  const picture = dialog.getByRole('img', { name: /^A picture of what .* shares$/ });
  // As large as it comes, however small it stands there.
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280);
  for (const name of ['Send to the conversation', 'Save', 'Copy', 'Discard'])
    await expect(dialog.getByRole('button', { name, exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await expect(dialog).toHaveCount(0);
});
