import { expect, test } from './scene-test.ts';

test('the switcher names each service with what waits there', async ({ page, scene }) => {
  await scene('profiles-four-list');
  const rows = page.getByRole('list', { name: 'Services' }).getByRole('button');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(0)).toHaveAttribute('aria-current', 'true');
  await expect(rows.nth(1)).toHaveAccessibleName(/, 128 unread, rings$/);
  await expect(rows.nth(2)).toHaveAccessibleName('office.example:7480, not connected');
  await page.locator('body').press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Go to a service');
});

test('who uses one service sees no switcher, and none of its keys', async ({ page, scene }) => {
  await scene('shell');
  await expect(page.getByRole('list', { name: 'People' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Services' })).toHaveCount(0);
  await page.locator('body').press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).not.toContainText('Go to a service');
});

test('one more service is joined by the same name where this computer hosts already, and is not one of the others', async ({
  page,
  scene,
}) => {
  await scene('profiles-first-run');
  await expect(page.getByRole('heading', { name: 'Add a service' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Host on this computer' })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ada Lovelace');
  await page.getByRole('textbox', { name: 'Service address' }).fill('https://club.example');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('is among your services already')).toBeVisible();
  await page.getByRole('textbox', { name: 'Service address' }).fill('https://office.example');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('is among your services already')).toHaveCount(0);
});
