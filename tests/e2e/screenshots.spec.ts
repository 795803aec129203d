import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { findSecrets, keptLogs } from '../fixtures/log-judge.ts';
import { launchParley, newUserData, quitParley, removeUserData } from '../fixtures/launch-parley.ts';
import { writeCameraFile, type Portrait } from '../fixtures/picture-camera.ts';
import { expectFramesAdvance } from './support/media-probe.ts';
import {
  answer,
  connection,
  createPerson,
  expectInCall,
  hostAddress,
  listed,
  openChat,
  ring,
  say,
  startHosting,
  startJoining,
  type Person,
} from './support/person.ts';
import { joinByProtocol } from './support/protocol-person.ts';
import { expect, test as base } from '@playwright/test';

/** PARLEY_SCREENSHOTS=1 takes the pictures of the README anew; otherwise they land beside the other results. */
const images = path.resolve(import.meta.dirname, '..', '..', 'docs', 'images');

const ada: Portrait = {
  wall: ['#f0c9a4', '#c98a6b'],
  clothes: '#2f6f73',
  skin: ['#e9b08f', '#d4977a'],
  hair: '#4a2f27',
};
const grace: Portrait = {
  wall: ['#cfe0e6', '#8fb0bf'],
  clothes: '#a8503f',
  skin: ['#a9714f', '#8f5c3f'],
  hair: '#211a1c',
};

/** Somebody with a camera picture of their own. */
type OpenWithCamera = (name: string, look: Portrait) => Promise<Person>;

const test = base.extend<{ open: OpenWithCamera }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern, also where no fixture is taken
  open: async ({}, use) => {
    const ends: (() => Promise<void>)[] = [];
    const people: Person[] = [];
    const written: string[] = [];
    await use(async (name, look) => {
      const userData = newUserData();
      const film = writeCameraFile(userData, look);
      const parley = await launchParley(userData, [`--use-file-for-fake-video-capture=${film}`]);
      ends.push(async () => {
        await quitParley(parley);
        written.push(parley.output.join(''), keptLogs(userData));
        removeUserData(userData);
      });
      const person = createPerson(name, parley.app, parley.page);
      people.push(person);
      return person;
    });
    await Promise.all(ends.map((end) => end()));
    const said = people.flatMap((person) => [...person.said]);
    expect(findSecrets(written.join('\n'), said), 'what a log may not hold').toEqual([]);
  },
});

async function setSize(person: Person, size: { width: number; height: number }): Promise<void> {
  const window = await person.app.browserWindow(person.page);
  await window.evaluate((main, wanted) => main.setBounds(wanted), size);
  await expect.poll(() => person.page.evaluate(() => innerWidth)).toBe(size.width);
}

test('a call with pictures, a conversation and a list of people', async ({ open }, info) => {
  const host = await open('Ada Lovelace', ada);
  await startHosting(host);
  await expect(connection(host)).toHaveText('Connected');
  const guest = await open('Grace Hopper', grace);
  await startJoining(guest, hostAddress);
  const barbara = await joinByProtocol(hostAddress, 'Barbara Liskov');
  const margaret = await joinByProtocol(hostAddress, 'Margaret Hamilton');
  const radia = await joinByProtocol(hostAddress, 'Radia Perlman');
  await radia.accept(await margaret.ring(radia.self));
  await expect(listed(host, 'Radia Perlman')).toContainText('In a call');

  await openChat(host, 'Grace Hopper');
  await say(host, 'Do you have ten minutes for the compiler talk?');
  await openChat(guest, 'Ada Lovelace');
  await say(guest, 'Yes! The slides are nearly done.');
  await say(guest, 'Call me, I will show you.');
  await setSize(host, { width: 1280, height: 800 });
  await ring(host, 'Grace Hopper', 'Video call');
  await answer(guest, 'Accept with video');
  await expectInCall(host, guest);
  await host.page.getByRole('button', { name: 'Show chat' }).click();
  await expectFramesAdvance(host.page, 'Remote camera');
  await expectFramesAdvance(host.page, 'My camera');

  const folder = process.env['PARLEY_SCREENSHOTS'] === '1' ? images : info.outputPath();
  mkdirSync(folder, { recursive: true });
  await host.page.mouse.move(0, 0);
  const picture = await host.page.screenshot({ path: path.join(folder, 'call.png') });
  expect(picture.length).toBeGreaterThan(0);
  for (const other of [barbara, margaret, radia]) other.close();
});
