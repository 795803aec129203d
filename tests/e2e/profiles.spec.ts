import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { newUserData } from '../fixtures/launch-parley.ts';
import {
  answer,
  connection,
  createPerson,
  expectInCall,
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

/** The same person in front of the page of their other service, which is in the window now. */
async function inOtherService(person: Person): Promise<Person> {
  const find = () => person.app.windows().find((page) => /index\.html\?profile=/.test(page.url()));
  await expect.poll(find).toBeDefined();
  const page = find();
  if (!page) throw new Error('the page has gone again');
  return createPerson(person.name, person.app, page);
}

test('two services side by side: the hidden one counts, rings and is answered, and one is removed again', async ({
  alice,
  bob,
  desk,
}) => {
  const carol = await desk.open('Carol', folderOfHost('Carol'));
  await expect(connection(carol)).toHaveText('Connected');
  const tray = await watchTray(bob);

  await bob.page.getByRole('button', { name: 'Settings' }).click();
  await bob.page.getByRole('button', { name: 'Add another service' }).click();
  const inClub = await inOtherService(bob);
  await startJoining(inClub, clubAddress);
  await expect(connection(inClub)).toHaveText('Connected');
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

  await inClub.page.getByRole('button', { name: 'Settings' }).click();
  await inClub.page.getByRole('button', { name: 'Remove this service…' }).click();
  const dialog = inClub.page.getByRole('dialog', { name: /^Remove .* from this computer/ });
  await expect(dialog).toContainText('is lost');
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await bob.expectMainWindow('visible');
  await expect(switcher(bob)).toHaveCount(0);
  await expect(listed(carol, 'Bob')).toHaveAccessibleName(/offline/i);
  await expectInCall(alice, bob);
});
