import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { expect, test as base } from '@playwright/test';
import { findSecrets } from '../fixtures/log-judge.ts';
import { openBrowser } from '../lab/browser.ts';
import type { Host } from '../lab/hosts.ts';
import { internetAddress } from '../lab/homes.ts';
import { startRelay, type Relay } from '../lab/relay.ts';
import { startService } from '../lab/service.ts';
import { buildTwoHomes, type TwoHomes } from '../lab/two-homes.ts';
import { chosenPath, remoteCandidates } from './support/connections.ts';
import { expectFramesAdvance, expectSound } from './support/media-probe.ts';

interface Lab {
  readonly folder: string;
  readonly homes: TwoHomes;
  readonly relay: Relay;
  /** The link that makes its first user the owner. */
  readonly ownerLink: string;
}

type OpenPerson = (name: 'Ada' | 'Bob', link: string, host?: Host) => Promise<Page>;

const test = base.extend<{ lab: Lab; person: OpenPerson }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern, also where no fixture is taken
  lab: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'parley-nat-'));
    const homes = await buildTwoHomes('symmetric');
    const relay = await startRelay({ folder, address: internetAddress, host: homes.internet });
    const service = await startService({ host: homes.internet, folder, relay });
    await use({ folder, homes, relay, ownerLink: service.ownerLink });
    await service.kill();
    relay.stop();
    homes.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    expect(findSecrets(service.logged.join(''), []), 'what a log may not hold').toEqual([]);
  },
  person: async ({ lab }, use) => {
    const browsers: Browser[] = [];
    await use(async (name, link, host = lab.homes[name === 'Ada' ? 'ada' : 'bob'].host) => {
      const browser = await openBrowser(host, lab.folder, name);
      browsers.push(browser);
      const page = await browser.newPage({ ignoreHTTPSErrors: true });
      await page.goto(link);
      await page.getByRole('textbox', { name: 'Your name' }).fill(name);
      await page.getByRole('button', { name: 'Join in this browser' }).click();
      await expect(page.getByRole('status', { name: 'Connection' })).toHaveText('Connected');
      return page;
    });
    await Promise.all(browsers.map((browser) => browser.close()));
  },
});

async function makeInvite(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Settings' }).click();
  const form = page.getByRole('form', { name: 'New invite' });
  await form.getByRole('button', { name: 'Create link' }).click();
  const link = await form.getByRole('group', { name: 'Invite link' }).locator('code').innerText();
  await closeSettings(page);
  return link;
}

const closeSettings = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Close settings' }).click();

/** Both are in the service; Ada rings, Bob answers. */
async function call(ada: Page, bob: Page): Promise<void> {
  await ada.getByRole('list', { name: 'People' }).getByRole('button', { name: /^Bob/ }).click();
  await ada.getByRole('button', { name: 'Video call' }).click();
  await bob.getByRole('button', { name: 'Accept with video' }).click();
  for (const page of [ada, bob])
    await expect(page.getByRole('status', { name: 'Call state' })).toHaveText('Connected', {
      timeout: 30_000,
    });
}

/** In the words of the call's own details. */
async function expectWay(page: Page, way: string): Promise<void> {
  await page.getByRole('button', { name: 'Connection details' }).click();
  const dialog = page.getByRole('dialog', { name: 'Connection' });
  await dialog.getByText('Details', { exact: true }).click();
  await expect(dialog.getByText(way, { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
}

test('two people behind routers that let nothing through talk over the relay', async ({ lab, person }) => {
  const ada = await person('Ada', lab.ownerLink);
  const bob = await person('Bob', await makeInvite(ada));
  await call(ada, bob);
  await expectFramesAdvance(ada, 'Remote camera');
  await expectFramesAdvance(bob, 'Remote camera');
  await expectSound(bob);
  expect(await chosenPath(ada)).toMatchObject({ local: 'relay', over: 'udp' });
  await expectWay(ada, 'Through the service’s relay, over UDP');
});

test('where UDP is dropped, over TCP', async ({ lab, person }) => {
  lab.homes.ada.line.dropUdp();
  const ada = await person('Ada', lab.ownerLink);
  const bob = await person('Bob', await makeInvite(ada));
  await call(ada, bob);
  await expectFramesAdvance(ada, 'Remote camera');
  await expectFramesAdvance(bob, 'Remote camera');
  expect(await chosenPath(ada)).toMatchObject({ local: 'relay', over: 'tcp' });
  await expectWay(ada, 'Through the service’s relay, over TCP');
});

async function hide(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: what }).check();
  await closeSettings(page);
}

test('who hides their address tells the other side none but the relay’s', async ({ lab, person }) => {
  const ada = await person('Ada', lab.ownerLink);
  const bob = await person('Bob', await makeInvite(ada), lab.homes.ada.host);
  await call(ada, bob);
  expect(await chosenPath(ada)).toMatchObject({ local: 'host', remote: 'host' });
  expect(JSON.stringify(await remoteCandidates(bob))).toContain(' typ host');
  await ada.getByRole('button', { name: 'Hang up' }).click();

  await hide(ada, 'Hide addresses inside my network');
  await call(ada, bob);
  await expectFramesAdvance(bob, 'Remote camera');
  const outside = JSON.stringify(await remoteCandidates(bob));
  expect(outside).toContain(' typ srflx raddr 0.0.0.0 ');
  expect(outside).not.toContain(' typ host');
  await ada.getByRole('button', { name: 'Hang up' }).click();

  await hide(ada, 'Hide my address');
  await call(ada, bob);
  await expectFramesAdvance(ada, 'Remote camera');
  await expectFramesAdvance(bob, 'Remote camera');
  expect(await chosenPath(ada)).toMatchObject({ local: 'relay' });
  const told = await remoteCandidates(bob);
  expect(told).not.toEqual([]);
  // Where a relayed address was asked from is part of its line, unless it is left out (RFC 8839 5.1).
  for (const line of told as string[])
    expect(line).toMatch(new RegExp(` ${internetAddress} \\d+ typ relay raddr 0\\.0\\.0\\.0 `));
});

/** What the connection check says, by what it looked at. */
async function checkConnection(page: Page) {
  await page.getByRole('button', { name: 'Settings' }).click();
  const check = page.getByRole('region', { name: 'Connection check' });
  await check.getByRole('button', { name: 'Check now' }).click();
  return {
    found: (name: string) =>
      check
        .getByRole('listitem', { includeHidden: true })
        .filter({ has: page.getByText(name, { exact: true }) }),
    again: () => check.getByRole('button', { name: 'Check again' }).click(),
  };
}

test('the connection check says how one looks from outside, and that UDP is dropped', async ({
  lab,
  person,
}) => {
  const ada = await person('Ada', lab.ownerLink);
  const bob = await person('Bob', await makeInvite(ada), lab.homes.internet);
  const { found: foundByBob } = await checkConnection(bob);
  await expect(foundByBob('Way out')).toContainText('nothing on the way changes your address');

  const { found, again } = await checkConnection(ada);
  await expect(found('Way out')).toContainText('seen as 10.200.1.2');
  await expect(found('Service')).toContainText('answers in');
  await expect(found('Encryption')).toContainText('is encrypted');
  await expect(found('Relay')).toContainText('reached over UDP and TCP');
  await expect(found('Speed')).toContainText('to the relay and back', { timeout: 20_000 });
  await expect(found('Microphone')).toContainText('It works');
  await expect(found('Camera')).toContainText('It works');

  lab.homes.ada.line.dropUdp();
  await again();
  await expect(found('Way out')).toContainText('STUN gives no answer', { timeout: 20_000 });
  await expect(found('Relay')).toContainText('over TCP, which is enough; over UDP it gives no answer', {
    timeout: 20_000,
  });
  await expect(found('Service')).toContainText('answers in');
});
