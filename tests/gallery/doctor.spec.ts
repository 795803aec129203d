import type { Page } from '@playwright/test';
import { expect, test } from './scene-test.ts';

async function details(page: Page) {
  await page.getByRole('button', { name: 'Connection details' }).click();
  return page.getByRole('dialog', { name: 'Connection' });
}

test('a line that is a little too narrow: lower quality is one button, and so is the way back', async ({
  page,
  scene,
}) => {
  await scene('doctor-narrow-upload');
  const dialog = await details(page);
  await dialog.getByRole('button', { name: 'Use lower quality' }).click();
  await expect(dialog.getByText('at most 300 MB an hour')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Use lower quality' })).toBeHidden();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('button', { name: 'Use lower quality' })).toBeVisible();
  await expect(dialog.getByText('at most 300 MB an hour')).toBeHidden();
});

test('a silent microphone: the others are offered right there', async ({ page, scene }) => {
  await scene('doctor-silent');
  const dialog = await details(page);
  await dialog.getByRole('button', { name: 'Use another microphone' }).click();
  const [, other] = await dialog.getByRole('radio').all();
  await other?.check();
  await expect(dialog.getByRole('radio', { checked: true })).not.toHaveAccessibleName('System default');
});

test('two sides that do not fit together are said before all else, and not beside “all is well”', async ({
  page,
  scene,
}) => {
  await scene('doctor-broken');
  const dialog = await details(page);
  await expect(dialog.getByRole('alert')).toContainText('Somebody may sit between you.');
  await expect(dialog.getByText('All is well')).toHaveCount(0);
});

test('the connection check says the cause, and the rest when asked', async ({ page, scene }) => {
  await scene('connection-poor');
  const check = page.getByRole('region', { name: 'Connection check' });
  await expect(check.getByText('The line is not encrypted').first()).toBeVisible();
  await expect(check.getByRole('listitem')).toHaveCount(0);
  await check.getByText('What was found').click();
  await expect(check.getByRole('listitem')).toHaveCount(7);
});
