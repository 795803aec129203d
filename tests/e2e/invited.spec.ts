import { chromium, type Route } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/chromium.ts';
import { expect, test } from './support/invited.ts';
import { connection, hostAddress, listed, startJoining, type Person } from './support/person.ts';
import { remove } from './support/remove.ts';

const title = ({ page }: Person) => page.getByRole('main').getByRole('heading');
const connectionsOf = async (): Promise<number> => {
  const health = (await (await fetch(`http://${hostAddress}/health`)).json()) as { connections: number };
  return health.connections;
};

test('an invite lets one person in over an encrypted line, once; who shows another key is told nothing', async ({
  alice,
  desk,
  invite,
}) => {
  const link = await invite();
  const bob = await desk.open('Bob');
  await startJoining(bob, link);
  await expect(connection(bob)).toHaveText('Connected');
  await expect(listed(alice, 'Bob')).toBeVisible();
  await expect(alice.page.getByRole('group', { name: 'Invite link' })).toHaveCount(0);
  const carol = await desk.open('Carol');
  await startJoining(carol, link);
  await expect(connection(carol)).toHaveText('Invite not valid');
  await expect(listed(alice, 'Carol')).toHaveCount(0);
  await expect(connection(await desk.restart(bob))).toHaveText('Connected');

  await test.step('who shows another key than the invite names is told nothing', async () => {
    const falsified = (await invite()).replace(/pin=.{10}/, 'pin=AAAAAAAAAA');
    const before = await connectionsOf();
    const dan = await desk.open('Dan');
    await startJoining(dan, falsified);
    await expect(title(dan)).toHaveText('Not the service you were invited to');
    await expect(dan.page.getByRole('alert')).toContainText('Nothing was sent to it');
    expect(await connectionsOf()).toBe(before);
  });
});

test('a member is invited into a room: stands in it, and is a member of the service', async ({
  alice,
  desk,
  invite,
}) => {
  const { page } = alice;
  await page.getByRole('button', { name: 'New room' }).click();
  const dialog = page.getByRole('dialog', { name: 'New room' });
  await dialog.getByRole('textbox', { name: 'Name of the room' }).fill('Kitchen');
  await dialog.getByRole('button', { name: 'Make room' }).click();
  await expect(page.getByRole('region', { name: 'Room Kitchen' })).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('combobox', { name: 'It leads to' }).selectOption('Kitchen');
  const link = await invite();
  await expect(page.getByRole('list', { name: 'Invites' })).toContainText(
    /Link into Kitchen.*Member · not used yet/,
  );

  const bob = await desk.open('Bob');
  await startJoining(bob, link);
  await expect(bob.page.getByRole('region', { name: 'Room Kitchen' })).toBeVisible();
  await expect(bob.page.getByRole('button', { name: 'New meeting' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Invites' })).toContainText(/used once · used up/);
});

test('a service that is known by its address alone is compared first', async ({
  alice,
  desk,
  network,
  invite,
}) => {
  await invite();
  const bob = await desk.open('Bob');
  await startJoining(bob, network);
  await expect(title(bob)).toHaveText('This service is not known yet');
  const said = await bob.page.getByLabel('Fingerprint').innerText();
  await alice.page.getByText('More', { exact: true }).click();
  await expect(alice.page.getByText(said)).toBeVisible();
  await bob.page.getByRole('button', { name: 'They are the same: trust it' }).click();
  await expect(connection(bob)).toHaveText('Invite needed');
});

test('who has no invite may ask, where the service wants it so; who is removed is out at once', async ({
  alice,
  desk,
  network,
  invite,
}) => {
  await invite();
  // Chosen once the service has it.
  const approval = alice.page.getByRole('radio', { name: 'Whom you let in' });
  await approval.click();
  await expect(approval).toBeChecked();
  const bob = await desk.open('Bob');
  await startJoining(bob, network);
  await bob.page.getByRole('button', { name: 'They are the same: trust it' }).click();
  await bob.page.getByRole('button', { name: 'Ask to be let in' }).click();
  await expect(connection(bob)).toHaveText('Waiting to be let in');
  const waiting = alice.page.getByRole('region', { name: 'Somebody waits to be let in' });
  await waiting.getByRole('button', { name: 'Let in' }).click();
  await expect(connection(bob)).toHaveText('Connected');
  await expect(waiting).toHaveCount(0);

  await test.step('who is removed is out at once, and told so', async () => {
    const row = alice.page
      .getByRole('list', { name: 'People' })
      .last()
      .getByRole('listitem')
      .filter({ hasText: 'Bob' });
    await remove(row, 'Remove');
    await expect(connection(bob)).toHaveText('Removed');
    await expect(row).toHaveCount(0);
  });
});

test('a guest whose browser keeps nothing is told so, at the door and under what waits', async ({
  alice,
  desk,
  invite,
}) => {
  const browser = await chromium.launch(chromiumLaunch());
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('as in some private windows', 'SecurityError');
    };
  });
  const link = await invite();
  await test.step('a browser that speaks German is greeted in German', async () => {
    const german = await browser.newPage({ ignoreHTTPSErrors: true, locale: 'de-DE' });
    await german.goto(link);
    await expect(german.getByRole('button', { name: 'In diesem Browser beitreten' })).toBeVisible();
    await german.close();
  });
  let missed = 0;
  const breaks = (route: Route) => (missed++, route.abort());
  await page.route(/\/calls-[^/]+\.js$/, breaks, { times: 2 });
  await page.goto(link);
  await expect(page.getByText('it does not know you any more')).toBeVisible();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Gus');
  await page.getByRole('button', { name: 'Join in this browser' }).click();
  await test.step('what makes calls did not come at first, and is fetched again', async () => {
    await expect(page.getByRole('status', { name: 'Connection' })).toHaveText('Connected');
    expect(missed).toBe(2);
  });
  await page.getByRole('button', { name: /^Alice/ }).click();
  const field = page.getByRole('textbox', { name: 'Message' });
  // A browser fetches the conversation from the service, a moment after the first screen.
  await expect(field).toBeVisible();
  await desk.kill(alice);
  await expect(page.getByRole('status', { name: 'Connection' })).not.toHaveText('Connected');
  await field.fill('Still there?');
  await field.press('Enter');
  const log = page.getByRole('log', { name: 'Messages' });
  await expect(log).toContainText('It could not be saved here: keep Parley open.');
  await desk.restart(alice);
  await expect(log).toContainText('Still there?');
  await expect(log).not.toContainText('Waiting for the connection', { timeout: 30_000 });
  await browser.close();
});
