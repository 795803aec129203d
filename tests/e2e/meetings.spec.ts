import { chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/chromium.ts';
import { messages, say, startHosting } from './support/person.ts';
import { remove } from './support/remove.ts';
import { expect, test as base } from './support/two-people.ts';

/** A guest with a browser and nothing else. */
const test = base.extend<{
  follow: (link: string, name: string) => Promise<Page>;
}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern, also where no fixture is taken
  follow: async ({}, use) => {
    const browser = await chromium.launch(chromiumLaunch());
    await use(async (link, name) => {
      const page = await (await browser.newContext()).newPage();
      await page.goto(link);
      await page.getByRole('textbox', { name: 'Your name' }).fill(name);
      await page.getByRole('button', { name: 'Start' }).click();
      return page;
    });
    await browser.close();
  },
});

test('a meeting is made at once, its link leads into its room, and opens nothing once it is taken back', async ({
  desk,
  follow,
}) => {
  const alice = await desk.open('Alice');
  await startHosting(alice);
  const { page } = alice;
  const dialog = page.getByRole('dialog', { name: 'New meeting' });
  const begin = () => page.getByRole('button', { name: 'New meeting' }).click();
  const meetings = page.getByRole('list', { name: 'Your rooms' }).getByText(/^Meeting/);

  await test.step('one whose link nobody has is gone with its dialog, and stays once the link was taken', async () => {
    await begin();
    await expect(dialog.getByRole('group', { name: 'Meeting link' })).toBeVisible();
    await expect(meetings).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(meetings).toHaveCount(0);
    await begin();
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(meetings).toHaveCount(1);
  });

  await begin();
  const link = await dialog.getByRole('group', { name: 'Meeting link' }).locator('code').innerText();
  await expect(dialog.getByText('Only this computer can reach your service')).toBeVisible();
  await dialog.getByRole('button', { name: 'Open the room' }).click();
  await expect(page.getByRole('region', { name: /^Room Meeting/ })).toBeVisible();

  const gus = await follow(link, 'Gus');
  await expect(gus.getByRole('region', { name: /^Room Meeting/ })).toBeVisible();
  await say(alice, 'Welcome!');
  await expect(gus.getByRole('log', { name: 'Messages' })).toContainText('Welcome!');
  await expect(gus.getByRole('button', { name: 'New meeting' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Room details' }).click();
  const links = page.getByRole('region', { name: 'Meeting link' });
  await expect(links.getByRole('listitem')).toHaveText(/Your link.*used once/);
  await remove(links.getByRole('listitem'), 'Take back');
  await expect(links.getByText('No link opens this room.')).toBeVisible();

  const late = await follow(link, 'Lena');
  await expect(late.getByRole('status', { name: 'Connection' })).toHaveText('Invite not valid');
  await expect(messages(alice)).not.toContainText('Lena');
});

test('a recurring link for one person, made from the room', async ({ alice, bob, follow }) => {
  await alice.page.getByRole('button', { name: 'New room' }).click();
  const dialog = alice.page.getByRole('dialog', { name: 'New room' });
  await dialog.getByRole('textbox', { name: 'Name of the room' }).fill('Standup');
  await dialog.getByRole('checkbox', { name: 'Bob' }).check();
  await dialog.getByRole('button', { name: 'Make room' }).click();

  await bob.page
    .getByRole('region', { name: 'Rooms' })
    .getByRole('button', { name: /^Standup/ })
    .click();
  await bob.page.getByRole('button', { name: 'Room details' }).click();
  const links = bob.page.getByRole('region', { name: 'Meeting link' });
  await links.getByRole('combobox', { name: 'The meeting is' }).selectOption('Recurring, until taken back');
  await links.getByRole('combobox', { name: 'It lets in' }).selectOption('One person');
  await links.getByRole('button', { name: 'Make a link' }).click();
  await expect(links.getByText('It works until it is taken back.')).toBeVisible();
  const link = await links.getByRole('group', { name: 'Meeting link' }).locator('code').innerText();

  const gus = await follow(link, 'Gus');
  await expect(gus.getByRole('region', { name: 'Room Standup' })).toBeVisible();
  await expect(links.getByText('No link opens this room.')).toBeVisible();
});
