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
    await dialog.click({ button: 'right' });
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(from).toBeFocused();
    await expect(page.getByRole('menu'), 'of the row that it was opened from').toHaveCount(0);
  });
}

test('a right click on a row opens its menu there; the menu key does too, and Esc gives the focus back', async ({
  page,
  scene,
}) => {
  await scene('rooms-details');
  const message = page.getByRole('log').getByRole('listitem').filter({ hasText: 'Yes, ring me' });
  const person = page.getByRole('button', { name: /^Grace Hopper/ });
  const room = page.getByRole('button', { name: /^Lunch/ });
  const menu = page.getByRole('menu');
  for (const [from, first] of [
    [person, 'Voice call'],
    [room, 'Voice call'],
    [message, 'React'],
  ] as const) {
    const { x = 0, y = 0, height = 0 } = (await from.boundingBox()) ?? {};
    await page.mouse.click(x + 40, y + height / 2, { button: 'right' });
    await expect(page.getByRole('menuitem', { name: first })).toBeFocused();
    const at = (await menu.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect([at.x, at.x + at.width], 'at the pointer').toContain(x + 40);
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await expect(from).toBeFocused();
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menuitem', { name: first })).toBeFocused();
    await page.mouse.click(600, 5);
    await expect(menu).toHaveCount(0);
  }
  await message.click({ button: 'right' });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Thumbs up' }), 'to react').toBeFocused();
  await page.keyboard.press('Escape');
  await message.locator('p').first().selectText();
  await message.click({ button: 'right', position: { x: 30, y: 12 } });
  await expect(menu, 'what is selected has the menu of the system').toHaveCount(0);
});

test('what goes when the line is back, or is there at last, loses no focus', async ({ page, scene }) => {
  const retry = page.getByRole('button', { name: 'Retry now' });
  await scene('chat-opening-offline');
  const more = page.getByRole('button', { name: 'More about this conversation' });
  const waits = await more.elementHandle();
  await retry.press('Enter');
  await expect(retry).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Message' }), 'one can type at once').toBeFocused();
  expect(await waits?.evaluate((button) => button.isConnected), 'the same button, focused or not').toBe(true);
  await more.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Keep on top' })).toBeFocused();

  await scene('shell-offline');
  await retry.press('Enter');
  await expect(retry).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Search messages' })).toBeFocused();
});

test('in a narrow window what can be done with a person is one button in one line, and asks before it removes', async ({
  page,
  scene,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await scene('access-approval');
  const row = page
    .getByRole('list', { name: 'People' })
    .getByRole('listitem')
    .filter({ hasText: 'Alan Turing' });
  const more = row.getByRole('button', { name: 'More about Alan Turing' });
  expect((await row.boundingBox())?.height).toBeLessThan(64);
  await more.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Member', checked: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await more.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(row.getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(more).toBeFocused();
});
