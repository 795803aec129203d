import { expect, test } from './scene-test.ts';

test('what is looked for is found in the other tab too when its list comes later, unless a tab was chosen since', async ({
  page,
  scene,
}) => {
  const comes = (): Promise<boolean> => page.evaluate(() => dispatchEvent(new Event('windows-come')));
  const field = page.getByRole('searchbox', { name: 'Find a screen or window' });
  const found = page.getByRole('option', { name: 'Parley', exact: true });

  await scene('picker-late-windows');
  await page.keyboard.press('s');
  await field.fill('parl');
  await expect(page.getByText('Nothing is called “parl”.')).toBeVisible();
  await comes();
  await expect(found).toBeVisible();

  await scene('picker-late-windows');
  await page.keyboard.press('s');
  await field.fill('parl');
  await page.getByRole('tab', { name: 'Screens' }).click();
  await comes();
  await expect(page.getByRole('tab', { name: 'Screens' })).toHaveAttribute('aria-selected', 'true');
});
