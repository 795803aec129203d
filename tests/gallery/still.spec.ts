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

test('what is drawn over a share and who points at it is in its picture', async ({ page, scene }) => {
  await scene('call-marked-share');
  await page.getByRole('button', { name: 'Take a picture of this' }).first().click();
  const picture = page.getByRole('dialog').getByRole('img');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280);
  const colours = await page
    .locator('.share-board')
    .first()
    .evaluate(
      (board, image) => {
        const [line, dot] = [board.querySelector('polyline'), board.querySelector('circle')];
        if (!line || !dot || !(image instanceof HTMLImageElement)) return [];
        const pen = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d');
        pen?.drawImage(image, 0, 0);
        const at = (x: number, y: number): string => {
          const [r, g, b] = pen?.getImageData(x, y, 1, 1).data ?? [];
          return `rgb(${r}, ${g}, ${b})`;
        };
        const { x, y } = line.points.getItem(1);
        return [
          { wanted: getComputedStyle(line).stroke, found: at(x, y) },
          { wanted: getComputedStyle(dot).fill, found: at(dot.cx.baseVal.value, dot.cy.baseVal.value) },
        ];
      },
      await picture.elementHandle(),
    );
  expect(colours).toHaveLength(2);
  for (const { wanted, found } of colours) expect(found).toBe(wanted);
});

test('a picture of a share is copied as what it is', async ({ page, scene }) => {
  const copied: string[] = [];
  await page.exposeFunction('copyOf', (type: string) => void copied.push(type));
  await page.addInitScript(() => {
    navigator.clipboard.write = ([item]) =>
      (globalThis as unknown as { copyOf(type?: string): Promise<void> }).copyOf(item?.types[0]);
  });
  await scene('call-both-share');
  await page.getByRole('button', { name: 'Take a picture of this' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('Copied');
  expect(copied).toEqual(['image/png']);
});

test('there is no picture of a share that has none yet, and that is said', async ({ page, scene }) => {
  await scene('call-marked-share');
  await page
    .locator('video')
    .evaluateAll((videos) => videos.forEach((video) => Object.assign(video, { srcObject: null })));
  await page.getByRole('button', { name: 'Take a picture of this' }).first().click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('There is no picture of it yet.');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
