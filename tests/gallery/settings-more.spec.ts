import { expect, stopClock, test } from './scene-test.ts';

test('a key is taken with the next press, refused where it does something else, and taken away', async ({
  page,
  scene,
}) => {
  await scene('keys-settings');
  const part = page.getByRole('region', { name: 'In a call, in this window' });
  const mute = part.getByRole('button', { name: /^(Mute or unmute|Press keys)/ });
  await mute.click();
  await page.keyboard.press('v');
  await expect(part.getByText('V: It does “Camera on or off” in this window already')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(mute).toHaveAccessibleName('Mute or unmute: M. Change');
  await expect(page.getByRole('region', { name: 'Settings' })).toBeVisible();
  await mute.click();
  await page.keyboard.press('q');
  await expect(mute).toHaveAccessibleName('Mute or unmute: Q. Change');
  await mute.click();
  await page.keyboard.press('Backspace');
  await expect(mute).toHaveAccessibleName('Mute or unmute: None. Change');
  await page.getByRole('button', { name: 'Back to the usual keys' }).click();
  await expect(mute).toHaveAccessibleName('Mute or unmute: M. Change');
});

test('a question mark shows every key, and is a question mark where one writes', async ({ page, scene }) => {
  await scene('chat');
  await page.getByRole('textbox', { name: 'Message' }).press('?');
  const list = page.getByRole('dialog', { name: 'Keys' });
  await expect(list).toHaveCount(0);
  await page.getByRole('button', { name: 'Your status' }).focus();
  await page.keyboard.press('?');
  await expect(list.getByRole('region', { name: 'In a call', exact: true })).toContainText(
    'Raise or lower your hand',
  );
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await page.keyboard.press('?');
  await list.getByRole('button', { name: 'Change keys' }).click();
  await expect(page.getByRole('heading', { name: 'Keys' })).toBeFocused();
});

test('settings are found by what stands in them', async ({ page, scene }) => {
  await scene('settings');
  const find = page.getByRole('searchbox', { name: 'Find a setting' });
  const heading = (name: string) => page.getByRole('heading', { name, exact: true });
  await find.fill('codec video');
  await expect(heading('Sound and picture')).toBeVisible();
  await expect(heading('You')).toBeHidden();
  await expect(
    page.getByRole('navigation', { name: 'Parts of the settings' }).getByRole('button'),
  ).toHaveCount(1);
  await find.fill('ring');
  await expect(heading('Sound and picture')).toBeVisible();
  await expect(heading('Your data'), 'which brings an archive in').toBeHidden();
  await find.fill('dark mode');
  await expect(heading('Appearance'), 'though nothing there is called a mode').toBeVisible();
  expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBeGreaterThan(0);
  await find.fill('limit calls');
  await expect(page.getByText('Limit what calls may use')).toBeInViewport();
  await find.fill('port');
  await expect(page.getByRole('textbox', { name: 'Port' }), 'which is folded away').toBeVisible();
  await find.fill('carburettor');
  await expect(page.getByText('Nothing here is about “carburettor”.')).toBeVisible();
  await find.press('Escape');
  await expect(heading('You')).toBeVisible();
  await find.press('Escape');
  await expect(page.getByRole('region', { name: 'Settings' })).toHaveCount(0);
});

test('updates are looked for, told with their notes, and wait for a word and for the end of a call', async ({
  page,
  scene,
}) => {
  await scene('settings-updates');
  const part = page.locator('[data-part="updates"]');
  await expect(part.getByRole('radio', { name: 'Finished' })).toBeChecked();
  await part.getByRole('radio', { name: 'Early too' }).check();
  await expect(part).toContainText('may have faults');
  await part.getByRole('button', { name: 'Look now' }).click();
  await expect(part.getByRole('status').filter({ hasText: 'Looking…' })).toBeVisible();
  await expect(part.getByRole('button')).toHaveCount(0);
  await scene('settings-updates-ready');
  await expect(part).toContainText('put into groups');
  await expect(part.getByRole('button', { name: 'Restart to update' })).toBeEnabled();
  await scene('settings-updates-in-call');
  await expect(part.getByRole('button', { name: 'Restart to update' })).toBeDisabled();
  await scene('settings-updates-company');
  await expect(part.getByRole('radio', { name: 'None' })).toBeDisabled();
  await expect(part).toContainText('Your company keeps this Parley current.');
});

test('what a company has locked is shown and cannot be changed', async ({ page, scene }) => {
  await scene('settings-managed');
  await expect(page.getByText('Managed by your company')).toHaveCount(5);
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeDisabled();
  await expect(page.getByRole('combobox', { name: 'Video codec' })).toBeDisabled();
  await expect(page.getByRole('switch', { name: 'Hide my address' })).toBeDisabled();
  await expect(page.getByText('Hide addresses inside my network')).toHaveCount(0);
  await expect(page.getByRole('switch', { name: 'Turn the camera off' })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Mute or unmute: M. Change' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Back to the usual keys' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Try the keys' })).toBeEnabled();
  const admission = page.getByRole('textbox', { name: 'Invite link to it' });
  await admission.fill('https://elsewhere.example');
  await admission.press('Enter');
  await expect(page.getByText('This is no invite link to the service')).toBeVisible();
  await page.getByRole('button', { name: 'All keys' }).click();
  await page.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: 'Close' }).click();
  await scene('first-run-managed');
  await expect(page.getByText('Your company has chosen where you meet')).toContainText('parley.example');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada');
  await page.getByRole('button', { name: 'I have Parley on another device' }).click();
  const code = page.getByRole('textbox', { name: 'Code from your other device' });
  await expect(code).toBeFocused();
  await code.fill('K7QM');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('A code has eight signs')).toBeVisible();
});

test('where a company has chosen the service nothing leads to its address, and it is said who can', async ({
  page,
  scene,
}) => {
  for (const name of ['shell-refused-managed', 'shell-certificate-managed']) {
    await scene(name);
    await expect(page.getByText('Your company has chosen this service.')).toBeVisible();
    await expect(page.getByRole('button', { name: /address|another service|trust/i })).toHaveCount(0);
  }
});

test('settings come from a file, whole or not at all, and go back to the usual', async ({ page, scene }) => {
  await scene('settings-computer');
  const load = (text: string) =>
    page.locator('input[type="file"][accept*="json"]').setInputFiles({
      name: 'parley-settings.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  const html = page.locator('html');
  await load('{"parleySettings":1,"settings":{"theme":"dark"}}');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await load('{"parleySettings":1,"settings":{"theme":"purple"}}');
  await expect(page.getByText('This is no file of Parley’s settings')).toBeVisible();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Back to the usual settings' }).click();
  await expect(page.getByText('The settings are the usual ones.')).toBeVisible();
  await expect(html).not.toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The settings are as they were before.')).toBeVisible();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Save to a file' })).toBeFocused();
});

test('devices are tried one by one, and what fails says what to do', async ({ page, scene }) => {
  await scene('settings-tests');
  await page.getByRole('button', { name: 'Test microphone' }).click();
  await expect(page.getByRole('meter', { name: 'How loud you are' })).toHaveAttribute('aria-valuenow', '69');
  await expect(page.getByText('You are heard well.')).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByRole('meter')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show my picture' }).click();
  await expect(page.getByLabel('Your picture')).toBeVisible();
  await scene('settings-tests-failed');
  await page.getByRole('button', { name: 'Test microphone' }).click();
  const failure = page.getByRole('alert').filter({ hasText: 'Parley may not use your microphone' });
  await expect(failure).toHaveCount(1);
  await page.getByRole('button', { name: 'Record and play back' }).click();
  await expect(failure).toHaveCount(1);
});

test('speaker and ring say that they sound when pressed, and end by themselves or when stopped', async ({
  page,
  scene,
}) => {
  await page.clock.install();
  await scene('settings-tests');
  const said = page.getByText(/Nothing to hear\?/);
  await expect(page.getByRole('button', { name: 'Play a sound' })).toBeVisible();
  await stopClock(page);
  await page.getByRole('button', { name: 'Play a sound' }).click();
  await expect(said).toHaveText('Playing. Nothing to hear? Choose another speaker, or turn it up.');
  // All that happens on the way, too: what is waited for may begin only with the next frame.
  await page.clock.runFor(2_700);
  await expect(said).toHaveCount(0);
  await page.getByRole('button', { name: 'Ring', exact: true }).click();
  await expect(said).toHaveText('Ringing. Nothing to hear? Choose another speaker, or turn it up.');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(said).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Ring', exact: true })).toBeVisible();
});

test('starting at login is switched, and stands as the system took it', async ({ page, scene }) => {
  await scene('settings-computer');
  const atLogin = page.getByRole('switch', { name: 'Start Parley when I log in' });
  await expect(atLogin).toBeChecked();
  await atLogin.click();
  await expect(atLogin).not.toBeChecked();
  await expect(page.getByText('It starts in the tray, without a window')).toBeVisible();
  await atLogin.click();
  await expect(atLogin).toBeChecked();
});

test('starting at login that the system refuses stays as it was, and it is said where to look', async ({
  page,
  scene,
}) => {
  await scene('settings-login-start-refused');
  const atLogin = page.getByRole('switch', { name: 'Start Parley when I log in' });
  await atLogin.click();
  await expect(page.getByText(/^The system did not take it/)).toBeVisible();
  await expect(atLogin).not.toBeChecked();
});
