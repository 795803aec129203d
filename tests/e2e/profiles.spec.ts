import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { newUserData } from '../fixtures/launch-parley.ts';
import {
  answer,
  callEnded,
  connection,
  createPerson,
  expectInCall,
  hangUp,
  isRinging,
  listed,
  openChat,
  ring,
  say,
  startJoining,
  type Person,
} from './support/person.ts';
import { watchTray } from './support/tray.ts';
import { expect, test } from './support/two-people.ts';

const clubPort = 7481;
const clubAddress = `127.0.0.1:${clubPort}`;

/** A folder as a Parley from before several services left it: its owner hosts, where Alice does not. */
function folderOfHost(name: string): string {
  const folder = newUserData();
  const service = { mode: 'host', reach: 'this-computer', port: clubPort };
  writeFileSync(
    path.join(folder, 'settings.json'),
    JSON.stringify({ version: 1, profile: { name, service } }),
  );
  return folder;
}

const switcher = ({ page }: Person): Locator => page.getByRole('list', { name: 'Services' });

/** The same person in front of another of their pages. */
async function inPage(person: Person, address: RegExp): Promise<Person> {
  const find = () => person.app.windows().find((page) => address.test(page.url()));
  await expect.poll(find).toBeDefined();
  const page = find();
  if (!page) throw new Error('the page has gone again');
  return createPerson(person.name, person.app, page);
}

const inFirstService = (person: Person) => inPage(person, /\/index\.html(?!\?)/);
const inOtherService = (person: Person) => inPage(person, /\/index\.html\?profile=/);

/** Thinks better of it, and is where they were before the settings, with the keyboard too. */
async function almostAddClub(person: Person): Promise<void> {
  const settings = person.page.getByRole('button', { name: 'Settings' });
  await settings.click();
  await person.page.getByRole('button', { name: 'Add another service' }).click();
  const inNew = await inOtherService(person);
  await expect(inNew.page.getByRole('textbox', { name: 'Your name' })).toHaveValue(person.name);
  await inNew.page.getByRole('button', { name: 'Not now' }).click();
  await expect.poll(() => person.app.windows().includes(inNew.page)).toBe(false);
  await expect(settings).toBeFocused();
}

/** At the club too, which is in the window then. */
async function addClub(person: Person): Promise<Person> {
  await person.page.getByRole('button', { name: 'Settings' }).click();
  await person.page.getByRole('button', { name: 'Add another service' }).click();
  const inClub = await inOtherService(person);
  await startJoining(inClub, clubAddress);
  await expect(connection(inClub)).toHaveText('Connected');
  return inClub;
}

test('two services side by side: the hidden one counts, rings and is answered, and one is removed again', async ({
  alice,
  bob,
  desk,
}) => {
  const carol = await desk.open('Carol', folderOfHost('Carol'));
  await expect(connection(carol)).toHaveText('Connected');
  const tray = await watchTray(bob);

  await almostAddClub(bob);
  const inClub = await addClub(bob);
  await expect(listed(carol, 'Bob')).toBeVisible();
  await expect(listed(inClub, 'Alice')).toHaveCount(0);
  await expect(switcher(inClub).getByRole('button')).toHaveCount(2);
  await inClub.expectMainWindow('visible');
  await bob.expectMainWindow('hidden');

  await openChat(alice, 'Bob');
  await say(alice, 'Are you at the club?');
  await expect(switcher(inClub).getByRole('button').first()).toHaveAccessibleName(/, 1 unread$/);
  await tray.expectToolTip(/1 unread/);

  await ring(alice, 'Bob', 'Voice call');
  const popUp = await bob.ringing();
  const service = await switcher(inClub).getByRole('button').first().getAttribute('title');
  await expect(popUp.getByText(service ?? 'its name')).toBeVisible();
  await answer(bob, 'Accept with voice');
  await expectInCall(alice, bob);
  await bob.expectMainWindow('visible');
  await inClub.expectMainWindow('hidden');

  await openChat(carol, 'Bob');
  await say(carol, 'Here we are waiting');
  await expect(switcher(bob).getByRole('button').last()).toHaveAccessibleName(/, 1 unread$/);
  await bob.page.keyboard.press('Control+2');
  await inClub.expectMainWindow('visible');
  await expectInCall(alice, bob);

  await ring(inClub, 'Carol', 'Voice call');
  const asked = inClub.page.getByRole('dialog', { name: `You are in a call in ${service ?? 'its name'}` });
  await asked.getByRole('button', { name: 'Stay in that call' }).click();
  await expect(asked).toHaveCount(0);
  expect(isRinging(carol)).toBe(false);
  await expectInCall(alice, bob);

  await ring(carol, 'Bob', 'Voice call');
  await expect((await bob.ringing()).getByText(/you leave your call/)).toBeVisible();
  await inClub.page.getByRole('button', { name: 'Settings' }).click();
  await expect(inClub.page.getByRole('heading', { name: /^Your data · / })).toBeVisible();
  await expect(inClub.page.getByRole('heading', { name: 'Keys', exact: true })).toBeVisible();
  await inClub.page.getByRole('button', { name: 'Remove this service…' }).click();
  const dialog = inClub.page.getByRole('dialog', { name: /^Remove .* from this computer/ });
  await expect(dialog).toContainText('is lost');
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(callEnded(carol)).toContainText('Bob declined the call');
  await bob.expectMainWindow('visible');
  await expect(switcher(bob)).toHaveCount(0);
  await expect(listed(carol, 'Bob')).toHaveAccessibleName(/offline/i);
  await expectInCall(alice, bob);
});

test('both services are back after a restart, with what came meanwhile; a call at one is left for one at the other only when that is wanted', async ({
  alice,
  bob,
  desk,
}) => {
  const carol = await desk.open('Carol', folderOfHost('Carol'));
  await addClub(bob);
  for (const [person, text] of [
    [alice, 'While you were gone'],
    [carol, 'The next game is yours'],
  ] as const) {
    await openChat(person, 'Bob');
    await say(person, text);
  }
  const again = await desk.restart(bob);
  const inClub = await inOtherService(again);
  const first = await inFirstService(again);
  for (const page of [first, inClub]) {
    await expect(connection(page)).toHaveText('Connected');
    for (const row of await switcher(page).getByRole('button').all())
      await expect(row).toHaveAccessibleName(/, 1 unread$/);
  }

  await first.expectMainWindow('hidden');
  await ring(inClub, 'Carol', 'Voice call');
  await answer(carol, 'Accept with voice');
  await expectInCall(carol, inClub);
  await inClub.page.keyboard.press('Control+1');
  await first.expectMainWindow('visible');
  await ring(first, 'Alice', 'Voice call');
  await expect(callEnded(carol)).toHaveCount(0);
  const asked = first.page.getByRole('dialog', { name: /^You are in a call in / });
  await asked.getByRole('button', { name: 'Leave that call and call' }).click();
  await expect(callEnded(carol)).toContainText('Bob hung up');
  await answer(alice, 'Accept with voice');
  await expectInCall(alice, first);
  await hangUp(first);
});
