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

test('what is drawn over a share is in its picture', async ({ page, scene }) => {
  await scene('call-marked-share');
  const line = page.locator('.share-board polyline').first();
  await page.getByRole('button', { name: 'Take a picture of this' }).first().click();
  const picture = page.getByRole('dialog').getByRole('img');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280);
  const [wanted, found] = await line.evaluate(
    (drawn, image) => {
      if (!(drawn instanceof SVGPolylineElement) || !(image instanceof HTMLImageElement))
        return ['a line', ''];
      const pen = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d');
      pen?.drawImage(image, 0, 0);
      const { x, y } = drawn.points.getItem(1);
      const [r, g, b] = pen?.getImageData(x, y, 1, 1).data ?? [];
      return [getComputedStyle(drawn).stroke, `rgb(${r}, ${g}, ${b})`];
    },
    await picture.elementHandle(),
  );
  expect(found).toBe(wanted);
});
