import type { Page } from '@playwright/test';
import { expect, test } from './scene-test.ts';

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first();

/** Each dialog that a button opens: the scene, the button, and what the dialog is called. */
const dialogs = [
  ['rooms-new', button('New room'), 'New room'],
  ['rooms-meeting', button('New meeting'), 'New meeting'],
  ['rooms-details', button('Room details'), 'Room details'],
  ['chat-pins', button('Pinned messages'), 'Pinned messages'],
  ['chat-edits', button('Edited, show edit history'), 'Edit history'],
  ['doctor-well', button('Connection details'), /.+/],
  ['own-data', button('Delete yourself…'), /.+/],
  ['picker-windows', button('Share screen'), 'Share your screen'],
] as const;

for (const [name, opener, title] of dialogs) {
  test(`${name}: closing the dialog gives the focus back`, async ({ page, scene }) => {
    await scene(name);
    const from = opener(page);
    await from.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    await expect
      .poll(
        () => page.evaluate(() => document.activeElement?.closest('dialog') !== null),
        'the focus is in it',
      )
      .toBe(true);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(from).toBeFocused();
  });
}
