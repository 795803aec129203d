import { expect, test } from './scene-test.ts';

test('a choice far down scrolls its list and never the whole app', async ({ page, scene }) => {
  await page.setViewportSize({ width: 1100, height: 600 });
  await scene('settings');
  await page.getByRole('radio', { name: 'Dark' }).focus();
  await expect(page.getByRole('heading', { name: 'Appearance' })).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Close settings' })).toBeInViewport();
  expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
});

test('the settings lead to each of their parts, and open where one was sent', async ({ page, scene }) => {
  const heading = (name: string) =>
    page.getByRole('region', { name: 'Settings' }).getByRole('heading', { name });
  await scene('settings');
  const parts = page.getByRole('navigation', { name: 'Parts of the settings' });
  await parts.getByRole('button', { name: 'Help and about' }).click();
  await expect(heading('Help and about')).toBeFocused();
  await expect(parts.getByRole('button', { name: 'Help and about' })).toHaveAttribute('aria-current', 'true');
  await heading('People').scrollIntoViewIfNeeded();
  await expect(parts.getByRole('button', { name: 'Help and about' })).not.toHaveAttribute(
    'aria-current',
    'true',
  );

  await scene('shell-alone-this-network');
  await page.getByRole('button', { name: 'Invite people' }).click();
  await expect(heading('Invites')).toBeFocused();
});

test('a language is spoken at once, and the settings stay where they were', async ({ page, scene }) => {
  await scene('settings');
  await page.getByRole('radiogroup', { name: 'Language' }).getByText('Deutsch').click();
  const choice = page.getByRole('radiogroup', { name: 'Sprache' });
  await expect(choice.getByRole('radio', { name: 'Deutsch' })).toBeChecked();
  await expect(choice).toBeInViewport();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await choice.getByText('English').click();
  await expect(page.getByRole('radiogroup', { name: 'Language' })).toBeInViewport();
});

test('at the end of the settings their last part is the one that is read', async ({ page, scene }) => {
  await page.setViewportSize({ width: 1100, height: 600 });
  await scene('settings');
  const parts = page.getByRole('navigation', { name: 'Parts of the settings' });
  await expect(parts.getByRole('button', { name: 'You', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.getByText(/^Parley [\d.]+$/).scrollIntoViewIfNeeded();
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 10_000);
  await expect(parts.getByRole('button', { name: 'Help and about' })).toHaveAttribute('aria-current', 'true');
});

test('where there is no keyring, the settings say where the key lies', async ({ page, scene }) => {
  await scene('settings-end');
  await expect(page.getByText('This system has no keyring')).toBeVisible();
});

test('one invite is made at a time, and none while offline', async ({ page, scene }) => {
  const button = page.getByRole('button', { name: 'Create link' });
  await scene('access-invite-making');
  await button.click();
  await expect(page.getByText('Making the link…')).toBeVisible();
  await expect(button).toBeDisabled();
  await scene('access-invites-offline');
  await expect(page.getByText('Links can be made and taken back when the connection is back')).toBeVisible();
  await expect(button).toBeDisabled();
});

for (const [name, said] of [
  ['access-invite-refused', 'Try again in 42 seconds'],
  ['access-invite-too-many', 'Take back those that nobody needs'],
  ['access-invite-no-network', 'Connect it, then make a new one'],
  ['access-invite-only-here', 'Choose “This network” in Settings, under Service'],
] as const) {
  test(`${name} says what to do`, async ({ page, scene }) => {
    await scene(name);
    await page.getByRole('button', { name: 'Create link' }).click();
    await expect(page.getByText(said)).toBeVisible();
  });
}

test('settings are kept at once, and nonsense is not', async ({ page, scene }) => {
  await scene('settings');
  await page.getByRole('textbox', { name: 'Your name' }).fill('  Countess  ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Your status' })).toContainText('Countess');
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Port' }).fill('99999');
  await expect(page.getByText('from 0 to 65535')).toBeVisible();
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Settings' })).toHaveCount(0);
});
