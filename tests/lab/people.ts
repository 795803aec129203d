import type { Browser, Page } from '@playwright/test';
import { openBrowser } from './browser.ts';
import type { RelayCertificate } from './certificate.ts';
import type { Home } from './homes.ts';
import type { FakeMedia } from './media/fake-media.ts';
import { everyMs, watchConnections, type Sample } from './measure/samples.ts';

/** Somebody in front of Parley in a browser. */
export interface PersonAtPage {
  readonly name: string;
  readonly page: Page;
}

/** At home. */
export interface LabPerson extends PersonAtPage {
  readonly home: Home;
  samples(): Promise<readonly Sample[]>;
  close(): Promise<void>;
}

interface OpenOptions {
  readonly name: string;
  readonly home: Home;
  /** The first person's owns the service, the others' lead in. */
  readonly link: string;
  readonly folder: string;
  readonly media: FakeMedia;
  /** Of a relay that is to be trusted. */
  readonly certificate: RelayCertificate | null;
}

const connection = (page: Page, text: string) =>
  page.getByRole('status', { name: 'Connection' }).getByText(text, { exact: true });

const callState = (page: Page, text: string) =>
  page.getByRole('status', { name: 'Call state' }).getByText(text, { exact: true });

async function join(browser: Browser, name: string, link: string): Promise<Page> {
  const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
  await page.addInitScript(watchConnections, everyMs);
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('button', { name: 'Join in this browser' }).click();
  await isOnline(page);
  return page;
}

export async function openPerson(options: OpenOptions): Promise<LabPerson> {
  const { name, home, link, folder, media, certificate } = options;
  const browser = await openBrowser(home.host, folder, name, media, certificate);
  const page = await join(browser, name, link).catch(async (error: unknown) => {
    // Nobody else would end it, and a browser that runs keeps the lab from ending.
    await browser.close();
    throw error;
  });
  return {
    name,
    home,
    page,
    samples: () => page.evaluate(() => window.labSamples ?? []),
    close: () => browser.close(),
  };
}

export const isOnline = (page: Page, timeout = 30_000): Promise<void> =>
  connection(page, 'Connected').waitFor({ timeout });

/** The call is there and well, with so many people in it. */
export const isTalking = (page: Page, people: number, timeout = 45_000): Promise<void> =>
  callState(page, people === 2 ? 'Connected' : `${people} people`).waitFor({ timeout });

export async function makeInvite({ page }: LabPerson): Promise<string> {
  await page.getByRole('button', { name: 'Settings' }).click();
  const form = page.getByRole('form', { name: 'New invite' });
  await form.getByRole('button', { name: 'Create link' }).click();
  const link = await form.getByRole('group', { name: 'Invite link' }).locator('code').innerText();
  await page.getByRole('button', { name: 'Close settings' }).click();
  return link;
}

/** Rings until the other one sees it; when Accept was pressed. */
export async function call(caller: LabPerson, callee: LabPerson): Promise<number> {
  await caller.page
    .getByRole('list', { name: 'People' })
    .getByRole('button', { name: new RegExp(`^${callee.name}`) })
    .click();
  await caller.page.getByRole('button', { name: 'Video call' }).click();
  const accept = callee.page.getByRole('button', { name: 'Accept with video' });
  await accept.waitFor();
  const pressedMs = Date.now();
  await accept.click();
  return pressedMs;
}

/** Of all of them; it is open at the page of who made it. */
export async function makeRoom({ page }: PersonAtPage, others: readonly PersonAtPage[]): Promise<void> {
  await page.getByRole('button', { name: 'New room' }).click();
  const dialog = page.getByRole('dialog', { name: 'New room' });
  await dialog.getByRole('textbox', { name: 'Name of the room' }).fill('Lab');
  for (const { name } of others) await dialog.getByRole('checkbox', { name }).check();
  await dialog.getByRole('button', { name: 'Make room' }).click();
  await page.getByRole('region', { name: 'Room Lab' }).waitFor();
}

/** Calls the room that is open, until all of them are in; when the last one pressed Accept. */
export async function callRoom(caller: PersonAtPage, others: readonly PersonAtPage[]): Promise<number> {
  await caller.page.getByRole('button', { name: 'Video call' }).click();
  let pressedMs = 0;
  for (const { page } of others) {
    const accept = page.getByRole('button', { name: 'Accept with video' });
    await accept.waitFor();
    pressedMs = Date.now();
    await accept.click();
  }
  return pressedMs;
}

/** Over at the other side too, which only the service can say. */
export async function hangUp(one: LabPerson, other: LabPerson): Promise<void> {
  await one.page.getByRole('button', { name: 'Hang up' }).click();
  await other.page.getByRole('region', { name: 'Call ended' }).waitFor();
}
