import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Request, Route } from '@playwright/test';
import { smallPicture } from '../fixtures/small-picture.ts';
import { killService } from './support/hosted-service.ts';
import { keptFiles } from './support/kept.ts';
import { attachFilm } from './support/record-film.ts';
import { connection, letReach, messages, openChat, say, type Person } from './support/person.ts';
import { expect, test } from './support/two-people.ts';

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** From the disk, as a person does: what is handed over as bytes takes its time through two debuggers. */
async function attach({ page }: Person, folder: string, name: string, content: Buffer): Promise<void> {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  await page.locator('input[type=file]').setInputFiles(file);
}

/** The person says where to save, as in the system's own window. */
const saveTo = ({ app }: Person, filePath: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, filePath);

/** What this page fetches comes slowly from now on. */
async function slowDown({ page }: Person, bytesPerSecond: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: bytesPerSecond, uploadThroughput: -1 };
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow);
}

/** Every content that the service of this person keeps. */
const blobsOf = (folder: string): string[] =>
  readdirSync(path.join(folder, 'service', 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Lets the pieces before it pass and kills the service before this one; resolves with its offset. */
function killAtPiece(person: Person, piece: number): Promise<number> {
  let count = 0;
  return new Promise((resolve, reject) => {
    const hold = async (route: Route): Promise<void> => {
      if (route.request().method() === 'PUT') count += 1;
      if (count === piece) {
        await killService(person);
        resolve(Number(route.request().headers()['upload-offset']));
      }
      await route.continue();
    };
    person.page.route(/\/files\/[^/]+$/, hold).catch(reject);
  });
}

const offsetOf = (request: Request): number => Number(request.headers()['upload-offset']);

/** Lets the pieces before it pass and this one never; resolves with its offset. */
function holdPiece({ page }: Person, piece: number): Promise<number> {
  let count = 0;
  return new Promise((resolve, reject) => {
    const hold = async (route: Route): Promise<void> => {
      if (route.request().method() === 'PUT') count += 1;
      if (count < piece) return route.continue();
      resolve(offsetOf(route.request()));
    };
    page.route(/\/files\/[^/]+$/, hold).catch(reject);
  });
}

test('a picture is seen small and large, a film is played in its place, and a voice is recorded', async ({
  alice,
  bob,
  desk,
}) => {
  await openChat(alice, 'Bob');
  await openChat(bob, 'Alice');
  await attach(alice, desk.folderOf(alice), 'moth.png', smallPicture());
  await expect(alice.page.getByRole('list', { name: 'Files to send' })).toContainText('ready to send');
  await alice.page.getByRole('button', { name: 'Send' }).click();
  const small = messages(bob).getByRole('button', { name: 'Open picture moth.png' });
  await expect(small.locator('img')).toBeVisible();
  await small.click();
  const large = bob.page.getByRole('dialog', { name: 'moth.png' });
  await expect(large.getByRole('img', { name: 'moth.png' })).toBeVisible();
  await large.getByRole('button', { name: 'Close' }).click();

  await test.step('a film shows its beginning and its length, and is fetched when it is played', async () => {
    let fetched = 0;
    bob.page.on('request', (request) => (fetched += /\/files\/[^/]+$/.test(request.url()) ? 1 : 0));
    await attachFilm(alice, 'moth.webm');
    await expect(alice.page.getByRole('list', { name: 'Files to send' })).toContainText('ready to send');
    await alice.page.getByRole('button', { name: 'Send' }).click();
    const poster = messages(bob).getByRole('button', { name: 'Play moth.webm' });
    await expect(poster.locator('img')).toBeVisible();
    await expect(poster).toContainText('0:01');
    expect(fetched).toBe(0);
    await poster.click();
    const film = messages(bob).locator('video');
    await expect
      .poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(0.2);
    expect(fetched).toBe(1);
  });

  await test.step('a voice message is recorded, heard, sent, and heard by the other', async () => {
    const bar = alice.page.getByRole('group', { name: 'Voice message' });
    await alice.page.getByRole('button', { name: 'Record a voice message' }).click();
    await expect(bar.getByRole('timer')).toHaveText('0:02');
    await bar.getByRole('button', { name: 'Stop recording' }).click();
    await bar.getByRole('button', { name: 'Play Voice message' }).click();
    await expect(bar.getByRole('button', { name: 'Pause Voice message' })).toBeVisible();
    await bar.getByRole('button', { name: 'Send voice message' }).click();
    const place = messages(bob).getByRole('slider', { name: /^Place in Voice message/ });
    await expect(place).toHaveAttribute('aria-valuetext', /^0:00 of 0:0[2-4]$/);
    await place.focus();
    await bob.page.keyboard.press('End');
    await bob.page.keyboard.press('Home');
    await messages(bob)
      .getByRole('button', { name: /^Play Voice message/ })
      .click();
    await expect(place).toHaveAttribute('aria-valuetext', /^0:01/);
    await expect(messages(bob).getByRole('button', { name: /^Play Voice message/ })).toBeVisible();
  });
});

test('who reads at the end is still there when a high picture has come', async ({ alice, bob, desk }) => {
  await openChat(alice, 'Bob');
  await openChat(bob, 'Alice');
  await say(alice, 'line\n\n'.repeat(30));
  for (const name of ['mast.png', 'tower.png']) {
    await attach(alice, desk.folderOf(alice), name, smallPicture(600));
    await expect(alice.page.getByRole('list', { name: 'Files to send' })).toContainText('ready to send');
    await alice.page.getByRole('button', { name: 'Send' }).click();
    for (const reader of [alice, bob]) {
      const small = messages(reader).getByRole('button', { name: `Open picture ${name}` });
      await expect(small.locator('img')).toBeVisible();
      await expect(messages(reader).getByRole('button', { name: `Download ${name}` })).toBeInViewport();
      await expect(reader.page.getByRole('button', { name: /^Go to newest messages/ })).toHaveCount(0);
    }
  }
});

test('a file arrives whole though the service is killed in the middle, and then its receiver’s app is started again', async ({
  alice,
  bob,
  desk,
}) => {
  const content = randomBytes(20_000_000);
  await openChat(alice, 'Bob');
  await openChat(bob, 'Alice');
  const killed = killAtPiece(alice, 3);
  await attach(alice, desk.folderOf(alice), 'tape.bin', content);
  expect(await killed).toBeGreaterThan(0);
  await alice.page.getByRole('button', { name: 'Send' }).click();
  await expect(connection(bob)).toHaveText('Connected', { timeout: 30_000 });

  const saved = path.join(desk.folderOf(bob), 'saved tape.bin');
  await saveTo(bob, saved);
  const fetch = messages(bob).getByRole('button', { name: 'Download tape.bin' });
  await expect(fetch).toBeVisible({ timeout: 60_000 });
  await slowDown(bob, 2_000_000);
  await fetch.click();
  const draft = path.join(path.dirname(saved), '.saved tape.bin.part');
  await expect.poll(() => statSync(draft, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(2_000_000);

  // Nobody asks for it again, nor where it goes.
  const again = await desk.restart(bob);
  await openChat(again, 'Alice');
  await expect(messages(again)).toContainText('downloaded', { timeout: 30_000 });
  expect(sha256(readFileSync(saved))).toBe(sha256(content));
  await expect(messages(again).getByRole('button', { name: 'Show tape.bin in its folder' })).toBeVisible();
});

test('a file goes on where it was after its sender’s app was started again, and arrives whole', async ({
  alice,
  bob,
  desk,
}) => {
  const content = randomBytes(20_000_000);
  const folder = desk.folderOf(bob);
  await openChat(bob, 'Alice');
  const held = holdPiece(bob, 3);
  await attach(bob, folder, 'tape.bin', content);
  const offset = await held;
  expect(offset).toBeGreaterThan(0);
  await expect.poll(() => keptFiles(bob)).toBe(1);

  // What the browser holds back goes on its way when the page ends: there must be nobody to take it. And the app starts while
  // there is no service, so that its first piece is seen.
  await alice.page.getByRole('button', { name: 'Settings' }).click();
  await letReach(alice.page, 'Off');
  await expect(connection(alice)).toHaveText('Hosting is off');
  await desk.quit(bob);
  const again = await desk.open('Bob', folder);
  const goesOn = again.page.waitForRequest((request) => request.method() === 'PUT');
  await letReach(alice.page, 'This computer');
  expect(offsetOf(await goesOn)).toBe(offset);

  await openChat(again, 'Alice');
  await expect(again.page.getByRole('list', { name: 'Files to send' })).toContainText('ready to send', {
    timeout: 60_000,
  });
  await again.page.getByRole('button', { name: 'Send' }).click();
  await openChat(alice, 'Bob');
  const saved = path.join(desk.folderOf(alice), 'saved tape.bin');
  await saveTo(alice, saved);
  await messages(alice).getByRole('button', { name: 'Download tape.bin' }).click();
  await expect(messages(alice)).toContainText('downloaded');
  expect(sha256(readFileSync(saved))).toBe(sha256(content));
  await expect.poll(() => keptFiles(again)).toBe(0);
});

test('what came otherwise than it was sent is not kept, and said', async ({ alice, bob, desk }) => {
  const content = randomBytes(3_000_000);
  await openChat(alice, 'Bob');
  await openChat(bob, 'Alice');
  await attach(alice, desk.folderOf(alice), 'tape.bin', content);
  await expect(alice.page.getByRole('list', { name: 'Files to send' })).toContainText('ready to send');
  await alice.page.getByRole('button', { name: 'Send' }).click();
  const fetch = messages(bob).getByRole('button', { name: 'Download tape.bin' });
  await expect(fetch).toBeVisible();
  for (const blob of blobsOf(desk.folderOf(alice))) {
    const kept = readFileSync(blob);
    kept[1_500_000] = (kept[1_500_000] ?? 0) ^ 1;
    writeFileSync(blob, kept);
  }
  const folder = mkdtempSync(path.join(desk.folderOf(bob), 'saved-'));
  await saveTo(bob, path.join(folder, 'tape.bin'));
  await fetch.click();
  await expect(messages(bob)).toContainText('What came is not what was sent');
  await expect(messages(bob).getByRole('button', { name: 'Try tape.bin again' })).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);
});
