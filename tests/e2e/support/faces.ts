import { expect, type Locator } from '@playwright/test';
import { smallPicture } from '../../fixtures/small-picture.ts';
import type { Caller } from './person.ts';

/** In the settings, as a file. */
export async function choosePicture({ page }: Pick<Caller, 'page'>): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a picture…' }).click();
  await (await chooser).setFiles({ name: 'me.png', mimeType: 'image/png', buffer: smallPicture() });
  await expect(page.getByRole('group', { name: 'Picture of you' })).toContainText('Saved');
  await page.getByRole('button', { name: 'Close settings' }).click();
}

/** A picture that the browser has really drawn, from an address of its own page. */
export const faceIn = (where: Locator): Promise<string> =>
  where
    .locator('img')
    .first()
    .evaluate(async (face: HTMLImageElement) => {
      await face.decode();
      return `${new URL(face.src).protocol} ${face.naturalWidth} x ${face.naturalHeight}`;
    });
