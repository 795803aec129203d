import type { Page } from 'playwright';

const scrollTo = async (page: Page, name: string): Promise<void> =>
  page.getByRole('region', { name }).evaluate((part) => part.scrollIntoView({ block: 'start' }));
const inCall = (page: Page): Promise<void> => scrollTo(page, 'In a call, in this window');
const everywhere = (page: Page): Promise<void> => scrollTo(page, 'On the whole computer, in a call');
const whileRinging = (page: Page): Promise<void> => scrollTo(page, 'On the whole computer, while it rings');
const record = async (page: Page): Promise<void> => {
  await inCall(page);
  await page.getByRole('button', { name: 'Mute or unmute: M. Change' }).click();
};
const testAll = async (page: Page): Promise<void> => {
  for (const name of [
    'Test microphone',
    'Record and play back',
    'Show my picture',
    'Play a sound',
    'Test sharing',
    'Show a notification',
  ])
    await page.getByRole('button', { name, exact: true }).click();
  await page.locator('[data-part="sound"]').evaluate((part) => part.scrollIntoView({ block: 'start' }));
};
const hearOneself = async (page: Page, said: string): Promise<void> => {
  await page.getByRole('button', { name: 'Record and play back' }).click();
  await page.getByText(said).waitFor();
  await page.locator('[data-part="sound"]').evaluate((part) => part.scrollIntoView({ block: 'start' }));
};
const find = async (page: Page, query: string): Promise<void> => {
  await page.getByRole('searchbox', { name: 'Find a setting' }).fill(query);
};
const toPart = async (page: Page, part: string): Promise<void> =>
  page.locator(`[data-part="${part}"]`).evaluate((found) => found.scrollIntoView({ block: 'start' }));
const toUpdates = (page: Page): Promise<void> => toPart(page, 'updates');
const toOtherServices = (page: Page): Promise<void> =>
  page.locator('.profile-settings').evaluate((part) => part.scrollIntoView({ block: 'end' }));
const help = async (page: Page): Promise<void> => {
  // The page hears keys once it has drawn.
  await page.getByRole('button').first().waitFor();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.locator('body').press('?');
  await page.getByRole('dialog').waitFor();
};

const toDiagnostics = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Diagnostics' }).click();
async function saveReport(page: Page): Promise<void> {
  await toDiagnostics(page);
  await page.getByRole('button', { name: 'Save a report…' }).click();
  await page.getByText(/The report (?:is saved|could not)/).waitFor();
}

const guidePage =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.getByRole('region', { name: 'Help' }).getByRole('button', { name }).click();

/** What scenes of the settings need done by hand. */
export const settingsGestures: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'faces-settings-unreadable': async (page) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a picture…' }).click();
    await (
      await chooser
    ).setFiles({ name: 'letter.png', mimeType: 'image/png', buffer: Buffer.from('a letter') });
    await page.getByText('could not be read').waitFor();
  },
  'keys-settings': inCall,
  'keys-settings-browser': inCall,
  'keys-settings-everywhere': everywhere,
  'keys-settings-trying': everywhere,
  'keys-settings-mac': everywhere,
  'keys-settings-ring': whileRinging,
  'keys-settings-ring-conflict': async (page) => {
    await whileRinging(page);
    await page.getByRole('button', { name: /^Decline:.*Change/ }).click();
    await page.keyboard.press('Control+Shift+M');
  },
  'keys-settings-recording': record,
  'keys-settings-conflict': async (page) => {
    await record(page);
    await page.keyboard.press('v');
  },
  'settings-search-found': (page) => find(page, 'address'),
  'settings-search-none': (page) => find(page, 'carburettor'),
  'settings-computer': (page) => toPart(page, 'computer'),
  'settings-updates': toUpdates,
  'settings-updates-fetching': toUpdates,
  'settings-updates-ready': toUpdates,
  'settings-updates-in-call': toUpdates,
  'settings-updates-failed': toUpdates,
  'settings-updates-company': toUpdates,
  'settings-login-start-refused': async (page) => {
    await toPart(page, 'computer');
    await page.getByRole('switch', { name: 'Start Parley when I log in' }).click();
  },
  'settings-computer-reset': async (page) => {
    await toPart(page, 'computer');
    await page.getByRole('button', { name: 'Back to the usual settings' }).click();
    await page.getByRole('button', { name: 'Undo' }).scrollIntoViewIfNeeded();
  },
  'settings-remembered': (page) =>
    page.getByText('are remembered').evaluate((line) => line.scrollIntoView({ block: 'center' })),
  'settings-picture': async (page) => {
    await page.getByRole('button', { name: 'Show my picture' }).click();
    await page.getByLabel('How others see you').evaluate((field) => field.scrollIntoView());
  },
  'settings-voices': (page) =>
    page.getByText('Bring all voices').evaluate((line) => line.scrollIntoView({ block: 'center' })),
  'settings-managed': (page) => toPart(page, 'service'),
  'settings-tests': testAll,
  'settings-tests-failed': testAll,
  'settings-echo-playing': (page) => hearOneself(page, 'Playing what you said'),
  'settings-echo-silent': (page) => hearOneself(page, 'Nothing was heard'),
  'keys-help': help,
  'settings-diagnostics': (page) => toDiagnostics(page),
  'settings-diagnostics-saved': saveReport,
  'settings-diagnostics-failed': saveReport,
  'guide-page': guidePage('Invite somebody'),
  'guide-table': guidePage('When something does not work'),
  'profiles-keys': help,
  'profiles-settings': toOtherServices,
  'profiles-settings-full': toOtherServices,
  'profiles-settings-joined': toOtherServices,
  'profiles-remove': (page) => page.getByRole('button', { name: 'Remove this service…' }).click(),
  'keys-help-browser': help,
};
