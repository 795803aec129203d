import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keptFiles, keptTexts } from './support/kept.ts';
import { connection, messages, openChat, say, type Person } from './support/person.ts';
import { recordWithoutEnd } from './support/record-call.ts';
import { expectPlayed, openRecordings } from './support/recording.ts';
import { expect, test } from './support/two-people.ts';

const sayings = (person: Person) => messages(person).locator('.message-text');

/** What is written while the service is away says so as soon as it is kept, and not before. */
const isKept = (person: Person) => expect(messages(person)).toContainText('Waiting for the connection');

test('what was written while the service was away, and a file with it, outlives a killed app, once and in order', async ({
  alice,
  bob,
  desk,
}) => {
  await openChat(bob, 'Alice');
  await say(bob, 'zero');
  await openChat(alice, 'Bob');
  await expect(sayings(alice)).toHaveText(['zero']);
  await desk.kill(alice);
  await expect(connection(bob)).not.toHaveText('Connected');
  await say(bob, 'one');
  await say(bob, 'two');
  await isKept(bob);
  const file = path.join(desk.folderOf(bob), 'tape.bin');
  writeFileSync(file, Buffer.alloc(3_000_000, 'tape '));
  await bob.page.locator('input[type=file]').first().setInputFiles(file);
  await bob.page.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => keptFiles(bob)).toBe(1);
  await desk.kill(bob);

  const [bobAgain, aliceAgain] = [await desk.restart(bob), await desk.restart(alice)];
  await openChat(aliceAgain, 'Bob');
  await expect(sayings(aliceAgain)).toHaveText(['zero', 'one', 'two']);
  await expect(messages(aliceAgain).getByRole('button', { name: 'Download tape.bin' })).toHaveCount(1);
  await openChat(bobAgain, 'Alice');
  await expect(sayings(bobAgain)).toHaveText(['zero', 'one', 'two']);
  await expect(messages(bobAgain)).not.toContainText('Sending');
});

test('a draft outlives a killed app, and so does a recording, which is made whole', async ({ bob, desk }) => {
  const field = ({ page }: Person) => page.getByRole('textbox', { name: 'Message' });
  await openChat(bob, 'Alice');
  await field(bob).fill('Dear Alice, ');
  await expect.poll(() => keptTexts(bob)).toContain('Dear Alice');
  const videos = path.join(desk.folderOf(bob), 'tapes');
  await bob.app.evaluate(({ app }, folder) => app.setPath('videos', folder), videos);
  await recordWithoutEnd(bob, 'Tapes');
  await desk.kill(bob);
  const again = await desk.restart(bob);
  await openChat(again, 'Alice');
  await expect(field(again)).toHaveValue('Dear Alice, ');

  const { page } = again;
  await expect(await openRecordings(again)).toContainText('It broke off. Everything up to then is here.');
  await expectPlayed(again);
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('No recordings yet')).toBeVisible();
  expect(readdirSync(path.join(videos, 'Parley')).filter((name) => name.endsWith('.mkv'))).toEqual([]);
});
