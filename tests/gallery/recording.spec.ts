import { expect, test } from './scene-test.ts';

test('a call is recorded from its menu, once it is said what becomes of it', async ({ page, scene }) => {
  await scene('recording-choice');
  const menu = page.getByRole('button', { name: 'Layout and view' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Record the call…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record the call' });
  await dialog.getByRole('radio', { name: 'One film of each person, in full quality' }).click();
  await dialog.getByRole('button', { name: 'Ask and record' }).click();
  await expect(page.getByRole('region', { name: 'Recording' })).toContainText('Asking Grace Hopper');
  await menu.click();
  await page.getByRole('menuitem', { name: 'Do not record' }).click();
  await expect(page.getByRole('region', { name: 'Recording' })).toHaveCount(0);
});

test('who records is in sight, and so is the way out of it', async ({ page, scene }) => {
  await scene('recording-by-others');
  const sign = page.getByRole('button', { name: 'Grace Hopper records. You are in it' });
  await sign.click();
  await expect(page.getByRole('menuitem', { name: 'Take me out of it' })).toBeVisible();
  await expect(page.getByText('You are not in it.').first()).toBeVisible();
  for (const answer of ['I agree', 'Not me'])
    await expect(page.getByRole('button', { name: answer })).toHaveCount(1);
});

test('who records is in sight when all else has faded from a full screen, and where the call is not', async ({
  page,
  scene,
}) => {
  await scene('recording-full-resting');
  await expect(page.getByRole('toolbar', { name: 'Call controls' })).toBeVisible();
  await page.keyboard.press('f');
  await page.locator('.call--faded').waitFor();
  await expect(page.locator('.call-middle').getByText('Grace Hopper records', { exact: true })).toBeVisible();
  await scene('recording-elsewhere');
  await expect(page.getByRole('button', { name: 'Return to call with Grace Hopper' })).toContainText(
    'Grace Hopper wants to record',
  );
});
