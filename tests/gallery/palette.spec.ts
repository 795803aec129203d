import type { Page } from '@playwright/test';
import { expect, test } from './scene-test.ts';

const open = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
};

test('a person is found by a few letters, and so is a call with them', async ({ page, scene }) => {
  await scene('shell');
  await open(page);
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type('grace');
  await expect(page.getByRole('option')).toHaveText([
    // Before it is their face.
    /Grace Hopper$/,
    'Voice call with Grace Hopper',
    'Video call with Grace Hopper',
    'Search messages for “grace”',
  ]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the arrows choose, and lead to a part of the settings', async ({ page, scene }) => {
  await scene('shell');
  await open(page);
  await page.keyboard.type('netw');
  const found = page.getByRole('option');
  await expect(found).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await expect(found.last(), 'the search of the messages').toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('combobox')).toHaveAttribute(
    'aria-activedescendant',
    (await found.last().getAttribute('id')) ?? '',
  );
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Network' })).toBeInViewport();
});

test('the colours are changed from it, unless somebody else decides them', async ({ page, scene }) => {
  await scene('shell');
  await open(page);
  await page.keyboard.type('dark');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await open(page);
  await page.keyboard.type('appear');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await scene('settings-managed');
  await open(page);
  await page.keyboard.type('theme');
  await expect(page.getByRole('option', { name: /^Theme/ })).toHaveCount(0);
});

test('what is found nowhere is looked for in the messages', async ({ page, scene }) => {
  await scene('shell');
  await open(page);
  await page.keyboard.type('moth');
  await page.getByRole('option', { name: 'Search messages for “moth”' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search messages' })).toBeFocused();
});

test('a room is made from it, and the field of its name has the keyboard', async ({ page, scene }) => {
  await scene('chat');
  await open(page);
  await page.keyboard.type('new r');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'New room' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name of the room' })).toBeFocused();
});

test('the same keys close it, and so does Esc; the focus is where it was', async ({ page, scene }) => {
  await scene('chat');
  const message = page.getByRole('textbox', { name: 'Message' });
  await expect(message).toBeFocused();
  for (const key of ['Control+k', 'Escape']) {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(message).toBeFocused();
  }
});

test('in a call it has what is done there, and it opens over no other dialog', async ({ page, scene }) => {
  await scene('call-video');
  await open(page);
  await expect(page.getByRole('option', { name: 'Leave the call' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toHaveCount(0);
});

test('Enter that ends a word in another script goes nowhere, and the keys are where they are on any keyboard', async ({
  page,
  scene,
}) => {
  await scene('shell');
  const press = (key: object): Promise<void> =>
    page
      .locator(':focus, body')
      .last()
      .dispatchEvent('keydown', { bubbles: true, ...key });
  await press({ key: 'л', code: 'KeyK', ctrlKey: true });
  await expect(page.getByRole('combobox')).toBeFocused();
  await press({ key: 'Enter', isComposing: true });
  await expect(page.getByRole('combobox')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('an arrow right after a letter, before anything was painted, is not taken back', async ({
  page,
  scene,
}) => {
  await scene('shell');
  await open(page);
  await page.evaluate(async () => {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) return;
    field.value = 'netw';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // What is drawn is drawn; what waits for the next frame is not done yet.
    await new Promise<void>((done) => queueMicrotask(() => queueMicrotask(done)));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
  await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
});
