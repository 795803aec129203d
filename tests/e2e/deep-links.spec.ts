import { formatJoinLink } from '../../src/bridge/join-link.ts';
import { parseInvitation } from '../../src/protocol/invite-link.ts';
import { expect, test } from './support/invited.ts';
import {
  answer,
  callEnded,
  connection,
  hostAddress,
  isRinging,
  listed,
  ring,
  startJoining,
  type Person,
} from './support/person.ts';

const appLink = (invite: string): string => formatJoinLink(parseInvitation(invite));
const dialog = ({ page }: Person, name: string) => page.getByRole('dialog', { name });

test('a link starts the app, which asks, and leads into the service', async ({
  alice,
  desk,
  network,
  invite,
}) => {
  const bob = await desk.open('Bob', undefined, [appLink(await invite())]);
  await expect(bob.page.getByText('A link asks you to join')).toBeVisible();
  await expect(bob.page.getByText(`${network}:7480`)).toBeVisible();
  await bob.page.getByRole('textbox', { name: 'Your name' }).fill('Bob');
  await bob.page.getByRole('button', { name: 'Start' }).click();
  await expect(connection(bob)).toHaveText('Connected');
  await expect(listed(alice, 'Bob')).toBeVisible();

  const again = appLink(await invite());
  await alice.page.getByRole('button', { name: 'Close settings' }).click();
  await ring(alice, 'Bob', 'Voice call');
  await bob.ringing();
  await desk.startAgain(bob, again);
  await expect(dialog(bob, 'You are in this service already')).toBeVisible();
  expect(isRinging(bob)).toBe(true);
  await answer(bob, 'Decline');
  await expect(callEnded(alice)).toContainText('Bob declined the call');
  await dialog(bob, 'You are in this service already').getByRole('button', { name: 'Close' }).click();
  await expect(connection(bob)).toHaveText('Connected');
});

test('an app that runs asks before it leaves its service, and comes back from an invite that is used up', async ({
  alice,
  desk,
  invite,
}) => {
  const link = appLink(await invite());
  const bob = await desk.open('Bob');
  await startJoining(bob, hostAddress);
  await expect(connection(bob)).toHaveText('Invite needed');
  await desk.startAgain(bob, link);
  await dialog(bob, 'Join this service?').getByRole('button', { name: 'Join instead' }).click();
  await expect(connection(bob)).toHaveText('Connected');
  await expect(dialog(bob, 'Join this service?')).toHaveCount(0);

  const carol = await desk.open('Carol');
  await startJoining(carol, hostAddress);
  await expect(connection(carol)).toHaveText('Invite needed');
  await desk.startAgain(carol, link);
  await dialog(carol, 'Join this service?').getByRole('button', { name: 'Join instead' }).click();
  await expect(dialog(carol, 'Invite not valid')).toContainText('Ask for a new one');
  await carol.page.getByRole('button', { name: 'Back to where I was' }).click();
  await expect(connection(carol)).toHaveText('Invite needed');
  await expect(listed(alice, 'Carol')).toHaveCount(0);
});

test('a link that is followed while it rings declines the ring, and says so before', async ({
  alice,
  bob,
  desk,
  network,
}) => {
  await ring(alice, 'Bob', 'Voice call');
  await bob.ringing();
  await desk.startAgain(bob, `parley://join?address=https%3A%2F%2F${network}%3A9`);
  const asked = dialog(bob, 'Join this service?');
  const instead = asked.getByText(
    /^Join instead: .*Alice is calling\. Leaving this service declines the call\.$/,
  );
  await expect(instead, 'said of this way alone').toBeVisible();
  expect(isRinging(bob)).toBe(true);
  await asked.getByRole('button', { name: 'Join instead' }).click();
  await expect(callEnded(alice)).toContainText('Bob declined the call');
  await expect.poll(() => isRinging(bob)).toBe(false);
});

test('the host’s own link, and links that lead nowhere good, change nothing', async ({
  alice,
  desk,
  invite,
}) => {
  await desk.startAgain(alice, appLink(await invite()));
  // It stands until it is answered: a second link asks after it.
  await desk.startAgain(alice, 'parley://join?address=https%3A%2F%2Flocalhost');
  await expect(dialog(alice, 'This is your own service')).toBeVisible();
  await dialog(alice, 'This is your own service').getByRole('button', { name: 'Close' }).click();
  await expect(dialog(alice, 'This link cannot be used')).toBeVisible();
  await alice.page.getByRole('button', { name: 'Close', exact: true }).click();
  for (const hostile of [
    'https://localhost:7480',
    'http://192.168.1.20',
    'https://me:secret@box',
    'https://box/<script>',
  ]) {
    await desk.startAgain(alice, `parley://join?address=${encodeURIComponent(hostile)}`);
    await expect(dialog(alice, 'This link cannot be used')).toContainText('Nothing was opened');
    await alice.page.getByRole('button', { name: 'Close', exact: true }).click();
  }
  await desk.startAgain(alice, `parley://join?${'a'.repeat(4_000)}`);
  await expect(dialog(alice, 'This link cannot be used')).toContainText('longer than any invite');
  await expect(connection(alice)).toHaveText('Connected');
});

test('an app that hosts says what becomes of it', async ({ alice, desk, network }) => {
  await desk.startAgain(alice, `parley://join?address=https%3A%2F%2F${network}%3A9`);
  await expect(dialog(alice, 'Join this service?')).toContainText('Hosting on this computer is turned off');
  await alice.page.getByRole('button', { name: 'Join instead' }).click();
  await expect(dialog(alice, 'The service cannot be reached')).toBeVisible();
  await alice.page.getByRole('button', { name: 'Back to where I was' }).click();
  await expect(connection(alice)).toHaveText('Connected');
});
