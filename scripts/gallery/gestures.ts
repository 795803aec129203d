import type { Page } from 'playwright';
import { callGestures } from './call-gestures.ts';
import { pickerGestures } from './picker-gestures.ts';
import { recordingGestures } from './recording-gestures.ts';
import { ringingGestures } from './ringing-gestures.ts';
import { settingsGestures } from './settings-gestures.ts';

const scrollTo = (page: Page, heading: string): Promise<void> =>
  page
    .locator(`h3:text-is("${heading}"), [aria-label="${heading}"]`)
    .first()
    .evaluate((section) => section.scrollIntoView({ block: 'start' }));

const makeLink = async (page: Page): Promise<void> => {
  await openRoomDetails(page);
  await page.getByRole('button', { name: 'Make a link' }).click();
  await page.getByRole('region', { name: 'Meeting link' }).evaluate((links) => links.scrollIntoView());
};
const createInvite = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Create link' }).click();
  await scrollTo(page, 'Invites');
};
const askToDelete = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Delete yourself…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Ada Lovelace');
};
const newMeeting = (page: Page): Promise<void> => page.getByRole('button', { name: 'New meeting' }).click();

const toJoin = async (page: Page): Promise<void> => {
  await page.getByLabel('Your name').fill('Ada Lovelace');
  await page.getByRole('radio', { name: 'Join a service' }).check();
};

const ownDataScenes = [
  ...['', '-empty', '-full', '-loading', '-not-loaded', '-offline', '-last-owner'],
  ...['saving', 'done', 'failed', 'later'].map((state) => `-export-${state}`),
  ...['sending', 'paused', 'waiting', 'checking', 'writing', 'done', 'known', 'failed'].map(
    (state) => `-import-${state}`,
  ),
].map((name) => `own-data${name}`);
const doctorScenes = [
  ...['well', 'first', 'none', 'my-upload', 'their-network', 'cut', 'busy', 'silent', 'broken', 'long-name'],
].map((name) => `doctor-${name}`);
const toMeter = (page: Page): Promise<void> =>
  page.getByLabel('What this call uses').evaluate((meter) => meter.scrollIntoView({ block: 'end' }));
const toOwnData = (page: Page): Promise<void> => scrollTo(page, 'Your data');

/** What a scene needs done by hand before it is looked at. */
export const gestures: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  ...ringingGestures,
  'first-run-join': toJoin,
  'first-run-join-around': toJoin,
  'first-run-join-deaf': toJoin,
  'first-run-problems': async (page) => {
    await page.getByRole('radio', { name: 'Join a service' }).check();
    await page.getByRole('button', { name: 'Start' }).click();
  },
  palette: async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
  },
  'palette-query': async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('gr');
  },
  'shell-search': (page) => search(page, 'li'),
  'shell-search-none': (page) => search(page, 'nobody of this name'),
  'shell-status-menu': openStatus,
  'shell-status-menu-quiet': openStatus,
  'shell-status-time': askTime,
  'shell-status-time-missing': async (page) => {
    await askTime(page);
    await page.getByLabel('Time').fill('');
    await page.getByRole('button', { name: 'Do not disturb', exact: true }).click();
  },
  'shell-hosting-off-join': (page) => page.getByRole('button', { name: 'Join a service' }).click(),
  'settings-off-in-call': (page) =>
    page.getByRole('radio', { name: 'Off', exact: true }).click({ force: true }),
  'settings-calls': (page) => scrollTo(page, 'Sound and picture'),
  'settings-ring-speaker': (page) => scrollTo(page, 'Sound and picture'),
  'shell-conversation-menu': (page) =>
    page.getByRole('button', { name: 'More about this conversation' }).click(),
  'settings-calls-limited': toMeter,
  'settings-calls-voice': toMeter,
  'settings-calls-problem': async (page) => {
    await scrollTo(page, 'Sound and picture');
    await page.getByLabel('Megabytes an hour').fill('12');
    await page.getByText('Type a whole number').scrollIntoViewIfNeeded();
  },
  'chat-scrolled-up': (page) => page.getByRole('log').evaluate((log) => log.scrollTo(0, 300)),
  'files-picture': openPicture,
  'files-picture-loading': openPicture,
  'files-picture-failed': openPicture,
  'chat-tools': (page) => page.getByRole('log').getByText('Second actual case').hover(),
  'chat-menu': async (page) => {
    await page.getByRole('log').getByText('go through the rest').hover();
    await page.getByRole('button', { name: 'More actions' }).locator('visible=true').click();
  },
  'chat-asked-menu': (page) =>
    page.getByRole('log').getByText('go through the rest').click({ button: 'right' }),
  'shell-row-menu': async (page) => {
    await page.getByRole('button', { name: /^Barbara Liskov/ }).click({ button: 'right' });
    await page.getByRole('menu').waitFor();
  },
  'chat-reactions': async (page) => {
    await page.getByRole('log').getByText('go through the rest').hover();
    await page.getByRole('button', { name: 'React' }).locator('visible=true').click();
  },
  'chat-copy': (page) => page.getByRole('log').getByText('The new colours').hover(),
  'chat-copy-links': async (page) => {
    await page.getByRole('log').getByText('other/colours').hover();
    await page.getByRole('button', { name: 'More actions' }).locator('visible=true').click();
  },
  'chat-copy-code': (page) => page.getByRole('log').getByText(':root').hover(),
  'chat-mention': async (page) => {
    await page.getByRole('textbox', { name: 'Message' }).press('End');
  },
  'chat-pins': (page) => openFromHeader(page, 'Pinned messages'),
  'chat-pins-none': (page) => openFromHeader(page, 'Pinned messages'),
  'chat-edits': (page) => openDialog(page, 'Edited, show edit history'),
  'chat-past': (page) => page.getByRole('log').evaluate((log) => log.scrollTo(0, log.scrollHeight)),
  ...callGestures,
  ...settingsGestures,
  ...recordingGestures,
  ...Object.fromEntries(doctorScenes.map((name) => [name, openConnection])),
  'doctor-silent': async (page) => {
    await openConnection(page);
    await page.getByRole('button', { name: 'Use another microphone' }).click();
  },
  'doctor-narrow-upload': async (page) => {
    await openConnection(page);
    await page.getByRole('button', { name: 'Use lower quality' }).click();
  },
  'rooms-details': async (page) => {
    await openRoomDetails(page);
    await page.getByRole('button', { name: 'Add people' }).click();
  },
  'rooms-details-links': (page) => makeLink(page),
  'rooms-details-link-refused': (page) => makeLink(page),
  'chat-more': async (page) => {
    await page.getByRole('button', { name: 'More about this conversation' }).click();
  },
  'rooms-moderated': async (page) => {
    await page.getByRole('log').getByText('The plan for').hover();
    await page.getByRole('button', { name: 'More actions' }).locator('visible=true').click();
  },
  'rooms-meeting': (page) => newMeeting(page),
  'rooms-meeting-only-here': (page) => newMeeting(page),
  'rooms-meeting-failed': (page) => newMeeting(page),
  'rooms-new': async (page) => {
    await page.getByRole('button', { name: 'New room' }).click();
    await page.getByRole('button', { name: 'Make room' }).click();
  },
  'access-approval': (page) => scrollTo(page, 'Who may join'),
  'access-member': (page) => createInvite(page),
  'access-invites-none': (page) => scrollTo(page, 'Invites'),
  'access-invites-offline': (page) => scrollTo(page, 'Invites'),
  ...Object.fromEntries(
    ['making', 'made', 'only-here', 'refused', 'too-many'].map((name) => [
      `access-invite-${name}`,
      (page: Page) => createInvite(page),
    ]),
  ),
  'access-devices': async (page) => {
    await page.getByRole('button', { name: 'Link another device' }).click();
    await scrollTo(page, 'Your devices');
  },
  'access-rename': async (page) => {
    await page.getByRole('button', { name: 'Rename' }).last().click();
    await scrollTo(page, 'Your devices');
  },
  'access-last-device': async (page) => {
    const row = page.getByRole('list', { name: 'Your devices' });
    await row.getByRole('button', { name: 'Remove' }).click();
    await scrollTo(page, 'Your devices');
  },
  'access-loading': (page) => scrollTo(page, 'Invites'),
  'access-failed': (page) => scrollTo(page, 'Invites'),
  ...Object.fromEntries(ownDataScenes.map((name) => [name, toOwnData])),
  'own-data-delete': askToDelete,
  'own-data-delete-failed': askToDelete,
  connection: (page) => scrollTo(page, 'Network'),
  'connection-hidden': (page) => scrollTo(page, 'Network'),
  'connection-checking': (page) => scrollTo(page, 'Network'),
  'connection-checking-outside': (page) => scrollTo(page, 'Network'),
  'connection-good': (page) => scrollTo(page, 'Network'),
  'connection-poor': (page) => scrollTo(page, 'Network'),
  'connection-here': (page) => scrollTo(page, 'Network'),
  'connection-failed': (page) => scrollTo(page, 'Network'),
  'settings-end': (page) =>
    page
      .getByRole('heading', { name: 'Appearance' })
      .evaluate((section) => section.scrollIntoView({ block: 'center' })),
  ...pickerGestures,
};

async function openPicture(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open picture/ }).click();
  await page.getByRole('dialog').waitFor();
}

async function openStatus(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Your status' });
  if (await button.isVisible()) await button.click();
}

async function askTime(page: Page): Promise<void> {
  await openStatus(page);
  await page.getByRole('menuitem', { name: 'Until a time…' }).click();
  await page.getByLabel('Time').waitFor();
}

async function search(page: Page, query: string): Promise<void> {
  await page.getByRole('searchbox').fill(query);
}

async function openConnection(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Connection details' }).click();
  await page.getByRole('dialog').waitFor();
}

/** A narrow window has it in the menu. */
async function openFromHeader(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  if (await button.isVisible()) await button.click();
  else {
    await page.getByRole('button', { name: 'More about this conversation' }).click();
    await page.getByRole('menuitem', { name }).click();
  }
  await page.getByRole('dialog').waitFor();
}

const openRoomDetails = (page: Page): Promise<void> => openFromHeader(page, 'Room details');

async function openDialog(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).waitFor();
}
