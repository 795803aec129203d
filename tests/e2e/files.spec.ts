import { createHash, randomBytes } from 'node:crypto';
import { deflateSync, crc32 } from 'node:zlib';
import type { Route } from '@playwright/test';
import { killService } from './support/hosted-service.ts';
import { connection, messages, openChat, type Person } from './support/person.ts';
import { expect, test } from './support/two-people.ts';

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** 8 by 8, grey. */
function smallPicture(): Buffer {
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 0]);
  const rows = Buffer.concat(Array.from({ length: 8 }, () => Buffer.from([0, ...Buffer.alloc(8, 128)])));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

async function attach({ page }: Person, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
}

/** What the page would hand to the person's downloads. */
async function keepSaved({ page }: Person): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (content) => {
      if (content instanceof Blob) Object.assign(window, { lastBlob: content });
      return create(content);
    };
  });
  return () =>
    page.evaluate(async () => {
      const held: unknown = Reflect.get(window, 'lastBlob');
      if (!(held instanceof Blob)) return '';
      const digest = await crypto.subtle.digest('SHA-256', await held.arrayBuffer());
      return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    });
}

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

test('a picture is seen small and large', async ({ alice, bob }) => {
  await openChat(alice, 'Bob');
  await openChat(bob, 'Alice');
  await attach(alice, 'moth.png', 'image/png', smallPicture());
  await expect(alice.page.getByRole('list', { name: 'Files to send' })).toContainText('ready to send');
  await alice.page.getByRole('button', { name: 'Send' }).click();
  const small = messages(bob).getByRole('button', { name: 'Open picture moth.png' });
  await expect(small.locator('img')).toBeVisible();
  await small.click();
  const large = bob.page.getByRole('dialog', { name: 'moth.png' });
  await expect(large.getByRole('img', { name: 'moth.png' })).toBeVisible();
  await large.getByRole('button', { name: 'Close' }).click();
});

test('a file arrives whole though the service is killed in the middle', async ({ alice, bob }) => {
  const content = randomBytes(20_000_000);
  await openChat(alice, 'Bob');
  await openChat(bob, 'Alice');
  const killed = killAtPiece(alice, 3);
  await attach(alice, 'tape.bin', 'application/octet-stream', content);
  expect(await killed).toBeGreaterThan(0);
  await alice.page.getByRole('button', { name: 'Send' }).click();
  await expect(connection(bob)).toHaveText('Connected', { timeout: 30_000 });

  const hashOfSaved = await keepSaved(bob);
  await messages(bob).getByRole('button', { name: 'Download tape.bin' }).click({ timeout: 60_000 });
  await expect(messages(bob)).toContainText('downloaded');
  expect(await hashOfSaved()).toBe(sha256(content));
});
