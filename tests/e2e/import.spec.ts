import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Route } from '@playwright/test';
import { exportedMessage, sampleExport, there } from '../../src/service/fakes/sample-export.ts';
import { zipOf } from '../../src/service/fakes/zip-of.ts';
import { pathOf } from '../../src/service/own-data/export-format.ts';
import { killService } from './support/hosted-service.ts';
import { connection, messages, type Person } from './support/person.ts';
import { expect, test as base, type Desk } from './support/two-people.ts';

/** The part of the settings, open. */
const part = ({ page }: Person) => page.getByRole('region', { name: 'Import' });

const test = base.extend<{ bring: (content: Buffer | string) => Promise<void> }>({
  bring: async ({ alice, desk }, use) => {
    await alice.page.getByRole('button', { name: 'Settings' }).click();
    await use((content) => choose(alice, desk, content));
  },
});

async function choose(person: Person, desk: Desk, content: Buffer | string): Promise<void> {
  const file = path.join(desk.folderOf(person), 'archive.zip');
  writeFileSync(file, content);
  await person.page.getByLabel('Archive to import').setInputFiles(file);
}

/** Kills the service before this piece of the archive gets there. */
function killAtPiece(person: Person, piece: number): Promise<void> {
  let count = 0;
  return new Promise((resolve, reject) => {
    const hold = async (route: Route): Promise<void> => {
      const isPiece = route.request().method() === 'PUT';
      if (isPiece) count += 1;
      if (isPiece && count === piece) {
        await killService(person);
        resolve();
      }
      await route.continue();
    };
    person.page.route(/\/import\/[^/]+$/, hold).catch(reject);
  });
}

async function lookAtGarden(person: Person): Promise<void> {
  const { page } = person;
  await page.getByRole('button', { name: 'Close settings' }).click();
  await page.getByText('Archived (1)').click();
  await page.getByRole('list', { name: 'Archived rooms' }).getByRole('button').click();
  await expect(page.getByRole('region', { name: 'Room Garden' })).toContainText('Only you see it');
}

test('what is no archive of Parley, or half of one, is refused in words and brings nothing', async ({
  alice,
  bring,
}) => {
  await bring('Dear diary');
  await expect(part(alice)).toContainText('This is no archive, or it is damaged.');
  await bring(await zipOf({ 'holiday.txt': 'sea, sun' }));
  await expect(part(alice)).toContainText('This archive is not one that Parley exported.');
  await bring('');
  await expect(part(alice)).toContainText('This is no archive, or it is damaged.');
  await bring(await zipOf(sampleExport({ manifest: { version: 2 } })));
  await expect(part(alice)).toContainText('This archive comes from a newer Parley.');
  const whole = await zipOf(sampleExport());
  await bring(whole.subarray(0, whole.length / 2));
  await expect(part(alice)).toContainText('This is no archive, or it is damaged.');
  await expect(alice.page.getByText(/Archived \(/)).toHaveCount(0);

  await bring(whole);
  await expect(part(alice)).toContainText('Brought in: 1 room, 3 messages, 1 file.');
  await bring(whole);
  await expect(part(alice)).toContainText('Nothing new: all of it is here already.');
  await lookAtGarden(alice);
  await expect(messages(alice).getByRole('button', { name: 'Download song.txt' })).toHaveCount(1);
});

test('an import goes on after the service was killed, while it was sent and while it was brought in', async ({
  alice,
  bring,
}) => {
  const all = 12_000;
  const more = { [pathOf.file(there.file(2), 'noise.bin')]: randomBytes(9_000_000) };
  const lines = Array.from({ length: all }, (_, index) => exportedMessage(index + 1));
  const archive = await zipOf(sampleExport({ lines, more }));
  const killed = killAtPiece(alice, 2);
  await bring(archive);
  await killed;
  await expect(connection(alice)).toHaveText('Connected', { timeout: 30_000 });
  await expect(part(alice)).toContainText('Bringing it in…', { timeout: 60_000 });
  await killService(alice);
  await expect(part(alice)).toContainText('The service is away.');
  await expect(part(alice)).toContainText('Brought in: 1 room, 12,000 messages', { timeout: 60_000 });
  await lookAtGarden(alice);
  await expect(messages(alice)).toContainText('number 12000');
});
