import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startService, type RunningService } from '../../src/service/start-service.ts';
import { createLog } from '../../src/base/log.ts';
import { createTemporaryFolder } from '../../src/service/fakes/socket-client.ts';
import { findSecrets } from '../fixtures/log-judge.ts';
import { connection, messages, openChat, say, startJoining, type Person } from './support/person.ts';
import { expect, test as base } from './support/two-people.ts';

/** Another service, on which nobody is yet. */
const test = base.extend<{ elsewhere: string; folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern, also where no fixture is taken
  folder: async ({}, use) => {
    const folder = createTemporaryFolder();
    await use(folder.path);
    folder.remove();
  },
  elsewhere: async ({ folder, bob }, use) => {
    const logged: string[] = [];
    const service: RunningService = await startService({
      host: '127.0.0.1',
      port: 0,
      name: 'Elsewhere',
      dataDir: path.join(folder, 'elsewhere'),
      origins: [await bob.page.evaluate(() => location.origin)],
      log: createLog((line) => logged.push(line), 'debug'),
    });
    await use(`http://127.0.0.1:${service.port}`);
    await service.close();
    expect(findSecrets(logged.join('\n'), [...bob.said]), 'what a log may not hold').toEqual([]);
  },
});

/** What the system's dialog answers. */
async function willSaveTo({ app }: Person, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

async function settings({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
}

/** Whether anything that lies in a service's folder has it. A file of the database may go while one looks. */
const holds = (folder: string, text: string): boolean =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .some((file) => existsSync(file) && readFileSync(file).includes(text));

test('who takes their data along, deletes themselves and goes elsewhere finds it there, and only there', async ({
  alice,
  bob,
  desk,
  folder,
  elsewhere,
}) => {
  const secret = 'Pomeranzenmarmelade 8315';
  await openChat(bob, 'Alice');
  await say(bob, secret);
  await openChat(alice, 'Bob');
  await say(alice, 'I have the recipe too');
  await expect(messages(bob)).toContainText('the recipe too');
  const attached = {
    name: 'recipe.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Oranges, sugar, 1742'),
  };
  await bob.page.locator('input[type=file]').first().setInputFiles(attached);
  await expect(bob.page.getByRole('list', { name: 'Files to send' })).toContainText('eady to send');
  await bob.page.getByRole('button', { name: 'Send' }).click();
  await expect(messages(alice)).toContainText('recipe.txt');

  const archive = path.join(folder, 'mine.zip');
  await willSaveTo(bob, archive);
  await settings(bob);
  const data = bob.page.getByRole('region', { name: 'Export' });
  await data.getByRole('button', { name: 'Export…' }).click();
  await expect(data).toContainText('Saved');
  await expect(data.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  expect(readdirSync(folder)).toContain('mine.zip');

  const service = path.join(desk.folderOf(alice), 'service');
  expect([holds(service, secret), holds(service, 'sugar, 1742')]).toEqual([true, true]);
  await bob.page.getByRole('button', { name: 'Delete yourself…' }).click();
  const dialog = bob.page.getByRole('dialog', { name: /^Delete yourself from “/ });
  await expect(dialog.getByRole('button', { name: 'Delete for good' })).toBeDisabled();
  await dialog.getByRole('textbox').fill('Bob');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(bob.page.getByRole('heading', { name: 'Welcome to Parley' })).toBeVisible();
  await expect(alice.page.getByRole('heading', { name: 'Deleted person' })).toBeVisible();
  await expect(messages(alice)).toContainText('Message deleted');
  await expect(messages(alice)).toContainText('the recipe too');
  await expect(messages(alice)).not.toContainText('Pomeranzen');
  await expect.poll(() => holds(service, secret) || holds(service, 'sugar, 1742')).toBe(false);

  await startJoining(bob, elsewhere);
  await expect(connection(bob)).toHaveText('Connected');
  await settings(bob);
  await bob.page.getByLabel('Archive to import').setInputFiles(archive);
  const brought = bob.page.getByRole('region', { name: 'Import' });
  await expect(brought).toContainText('Brought in: 1 room, 3 messages, 1 file.');
  await bob.page.getByRole('button', { name: 'Close settings' }).click();
  await bob.page.getByText('Archived (1)').click();
  await bob.page.getByRole('list', { name: 'Archived rooms' }).getByRole('button').click();
  await expect(bob.page.getByRole('region', { name: 'Room Alice' })).toContainText('Only you see it');
  await expect(messages(bob)).toContainText(secret);
  await expect(messages(bob)).toContainText('the recipe too');
  await expect(messages(bob).getByRole('button', { name: 'Download recipe.txt' })).toBeVisible();
});
