import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { openBrowser } from '../../lab/browser.ts';
import { showWindow } from '../../fixtures/x11-window.ts';
import { createNewcomer, expect, type Newcomer } from './by-name.ts';
import { expectFramesAdvance } from './media-probe.ts';
import type { Person } from './person.ts';
import { plugInSecondMachine, type SecondMachine } from './second-machine.ts';

/** What the walk needs to know of whoever starts the app. */
export interface Start {
  open(name: string): Promise<Person>;
  /** Quits and opens it again. */
  restart(person: Person): Promise<Person>;
  folderOf(person: Person): string;
}

/** Runs one step of the walk, and may time it. */
export type Step = <Result>(title: string, take: () => Promise<Result>) => Promise<Result>;

interface Lap {
  readonly title: string;
  readonly ms: number;
}

/** How long each step took. */
export function createStopwatch() {
  const laps: Lap[] = [];
  const time: Step = async (title, take) => {
    const startMs = performance.now();
    const result = await take();
    laps.push({ title, ms: performance.now() - startMs });
    return result;
  };
  return { time, laps, totalMs: () => laps.reduce((sum, { ms }) => sum + ms, 0) };
}

const connected = ({ page }: Newcomer) =>
  expect(page.getByRole('status', { name: 'Connection' })).toHaveText('Connected', { timeout: 30_000 });
const inCall = ({ page }: Newcomer) =>
  expect(page.getByRole('status', { name: 'Call state' })).toHaveText('Connected', { timeout: 30_000 });

const said = 'Good to see you here';
const plan = 'Plan.txt';
const shared = 'Holiday plan';

/** From an app that nobody has used yet to the link that brings somebody else in. */
async function hostAndInvite(ada: Newcomer, step: Step): Promise<string> {
  await step('a name, and this computer hosts', async () => {
    await ada.read('Welcome to Parley');
    await ada.find('radio', 'Host on this computer');
    await ada.type('Your name', 'Ada');
    await ada.press('button', 'Start');
    await connected(ada);
  });
  await step('others may reach it', async () => {
    await ada.read('Bring others in');
    await ada.press('button', 'Open to this network');
  });
  return step('a link for somebody else', async () => {
    await ada.press('button', 'Invite people');
    await connected(ada);
    await ada.press('button', 'Create link');
    const link = ada.page.getByRole('group', { name: 'Invite link' });
    await expect(link).toBeInViewport();
    await link.getByRole('button', { name: 'Copy' }).click();
    await expect(link.getByRole('button')).toHaveText('Copied');
    return link.locator('code').innerText();
  });
}

async function joinByLink(page: Page, link: string): Promise<Newcomer> {
  await page.goto(link);
  const gus = createNewcomer(page);
  await expect(await gus.find('link', 'Open in the Parley app')).toHaveAttribute(
    'href',
    /^parley:\/\/join\?address=https/,
  );
  await gus.type('Your name', 'Gus');
  await gus.press('button', 'Join in this browser');
  await connected(gus);
  expect(page.url()).not.toContain('invite');
  return gus;
}

async function talk(ada: Newcomer, gus: Newcomer, step: Step): Promise<void> {
  await step('a call with pictures', async () => {
    await ada.press('button', 'Close settings');
    await ada.press('button', 'Gus');
    await ada.press('button', 'Video call');
    await gus.read(/Video call/);
    await gus.press('button', 'Accept with video');
    for (const one of [ada, gus]) await inCall(one);
    for (const { page } of [ada, gus]) await expectFramesAdvance(page, 'Remote camera');
  });
  await step('one window is shared', async () => {
    await ada.press('button', 'Share screen');
    await ada.press('tab', 'Windows');
    await ada.press('option', shared);
    const picker = ada.page.getByRole('dialog', { name: 'Share your screen' });
    await picker.getByRole('button', { name: 'Share', exact: true }).click();
    await ada.read(/You are sharing/);
    await expectFramesAdvance(gus.page, 'Remote share');
  });
}

async function write(ada: Newcomer, gus: Newcomer, file: string, step: Step): Promise<void> {
  const { page } = ada;
  await step('a message', async () => {
    await ada.press('button', 'Show chat');
    await ada.type('Message', said);
    await ada.press('button', 'Send');
    await gus.press('button', 'Show chat');
    await gus.read(said);
  });
  await step('a file', async () => {
    await ada.press('button', 'Attach files');
    const chooser = page.waitForEvent('filechooser');
    await ada.press('menuitem', 'Kept in this conversation');
    await (await chooser).setFiles(file);
    await ada.read('ready to send');
    await ada.press('button', 'Send');
    await gus.read(plan);
    const download = gus.page.waitForEvent('download');
    await gus.press('button', `Download ${plan}`);
    expect((await download).suggestedFilename()).toBe(plan);
  });
  await step('the call is over', async () => {
    await ada.press('button', 'Hang up');
    for (const one of [ada, gus])
      await expect(one.page.getByRole('region', { name: 'Call ended' })).toBeVisible();
  });
}

type After = (ada: Person, gus: Page) => Promise<void>;

/** What a person does on their first day, each thing found on the screen by its name; `after` goes on where it ended. */
export async function walkAsNewUser(start: Start, step: Step, after: After = async () => {}): Promise<void> {
  const second = await plugInSecondMachine();
  const window = await showWindow({ title: shared, colour: '#2f6f73' });
  try {
    await walk(start, step, second, after);
  } finally {
    window.close();
    second.unplug();
  }
}

async function walk(start: Start, step: Step, second: SecondMachine, after: After): Promise<void> {
  const person = await step('Parley opens', () => start.open('Ada'));
  const folder = start.folderOf(person);
  const ada = createNewcomer(person.page);
  const link = await hostAndInvite(ada, step);
  expect(link).toContain(`https://${second.address}:7480/#invite=`);

  const browser = await step('a browser on another computer', () => openBrowser(second.host, folder, 'Gus'));
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    const gus = await step('the guest is let in', () => joinByLink(page, link));
    await talk(ada, gus, step);
    const file = path.join(folder, plan);
    writeFileSync(file, 'By the sea.');
    await write(ada, gus, file, step);

    const again = await step('started again, all of it is still there', async () => {
      const opened = await start.restart(person);
      const back = createNewcomer(opened.page);
      await connected(back);
      await back.press('button', 'Gus');
      await back.read(said);
      await back.read(plan);
      await connected(gus);
      return opened;
    });
    await after(again, page);
  } finally {
    await browser.close();
  }
}
