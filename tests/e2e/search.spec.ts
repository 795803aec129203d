import { connection, messages, openChat, say, type Person } from './support/person.ts';
import { expect, test } from './support/two-people.ts';

const results = ({ page }: Person) => page.getByRole('list', { name: 'Results' }).getByRole('button');
const narrow = ({ page }: Person, filter: string, choice: string) =>
  page
    .getByRole('group', { name: 'Narrow the search' })
    .getByRole('combobox', { name: filter, exact: true })
    .selectOption(choice);

const twoDaysMs = 2 * 86_400_000;

test('a search is narrowed by room, person, time and kind, and widened again', async ({ alice, bob }) => {
  const { page } = alice;
  await openChat(bob, 'Alice');
  await say(bob, 'Tea is **ready**');
  await openChat(alice, 'Bob');
  await say(alice, 'Tea from https://tea.example');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'leaves.txt', mimeType: 'text/plain', buffer: Buffer.from('green, black') });
  await expect(page.getByRole('list', { name: 'Files to send' })).toContainText('ready to send');
  await say(alice, 'Tea list');
  await expect(messages(bob)).toContainText('Tea list');

  await page.getByRole('button', { name: 'New room' }).click();
  const dialog = page.getByRole('dialog', { name: 'New room' });
  await dialog.getByRole('textbox', { name: 'Name of the room' }).fill('Kitchen');
  await dialog.getByRole('checkbox', { name: 'Bob' }).check();
  await dialog.getByRole('button', { name: 'Make room' }).click();
  await expect(page.getByRole('region', { name: 'Room Kitchen' })).toBeVisible();
  await say(alice, 'Tea for the team');
  await expect(messages(alice)).toContainText('Tea for the team');
  const rooms = (one: Person) => one.page.getByRole('region', { name: 'Rooms' });
  await expect(rooms(alice)).toContainText('You: Tea for the team');
  await expect(rooms(bob)).toContainText(/Alice.?: Tea for the team/);

  await test.step('a few letters lead to the conversation, ready to write in', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'A person, a room' }).fill('bo');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Conversation with Bob' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  });

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'A person, a room' }).fill('tea');
  await page.getByRole('option', { name: 'Search messages for “tea”' }).click();
  await expect(results(alice)).toHaveCount(4);

  await test.step('by room', async () => {
    await narrow(alice, 'Where', 'In Kitchen');
    await expect(results(alice)).toHaveText([/Tea for the team/]);
    await narrow(alice, 'Where', 'With Bob');
    await expect(results(alice)).toHaveCount(3);
    await narrow(alice, 'Where', 'Everywhere');
    await expect(results(alice)).toHaveCount(4);
  });
  await test.step('by person', async () => {
    await narrow(alice, 'From', 'Bob');
    await expect(results(alice)).toHaveText([/Tea is ready/]);
    await narrow(alice, 'From', 'You');
    await expect(results(alice)).toHaveCount(3);
    await narrow(alice, 'From', 'Anybody');
    await expect(results(alice)).toHaveCount(4);
  });
  await test.step('by kind', async () => {
    await narrow(alice, 'With', 'Links');
    await expect(results(alice)).toHaveText([/tea\.example/]);
    await narrow(alice, 'With', 'Files');
    await expect(results(alice)).toHaveText([/Tea list/]);
    await narrow(alice, 'With', 'Anything');
    await expect(results(alice)).toHaveCount(4);
  });
  await test.step('by time', async () => {
    // The page holds on to the clock that it finds when it starts.
    await page.clock.setSystemTime(Date.now() + twoDaysMs);
    await page.reload();
    await expect(connection(alice)).toHaveText('Connected');
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox', { name: 'Search messages' }).fill('tea');
    await narrow(alice, 'When', 'Last 24 hours');
    await expect(page.getByText('Nothing found')).toBeVisible();
    await narrow(alice, 'When', 'Last 7 days');
    await expect(results(alice)).toHaveCount(4);
  });
});
