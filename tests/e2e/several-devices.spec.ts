import { makeRoom, room } from './support/make-room.ts';
import { expectSound } from './support/media-probe.ts';
import {
  answer,
  callEnded,
  callState,
  connection,
  expectInCall,
  hostAddress,
  isRinging,
  listed,
  openChat,
  ring,
  showLinkCode,
  startJoining,
  type Person,
} from './support/person.ts';
import { expect, test as base, type Desk } from './support/two-people.ts';

/** Two installations of one person: the second comes with a code that the first shows. */
async function openTwice(desk: Desk, name: string): Promise<[Person, Person]> {
  const first = await desk.open(name);
  await startJoining(first, hostAddress);
  await expect(connection(first)).toHaveText('Connected');
  const code = await showLinkCode(first);
  const second = await desk.open(name);
  await startJoining(second, hostAddress, code);
  await expect(connection(second)).toHaveText('Connected');
  await first.page.getByRole('button', { name: 'Close settings' }).click();
  return [first, second];
}

const test = base.extend<{ bobs: [laptop: Person, desktop: Person] }>({
  bobs: async ({ desk, alice }, use) => {
    const bobs = await openTwice(desk, 'Bob');
    await expect(listed(alice, 'Bob')).toHaveCount(1);
    await use(bobs);
  },
});

test('a ring on two devices stops on one when the other answers', async ({
  alice,
  bobs: [laptop, desktop],
}) => {
  await ring(alice, 'Bob', 'Voice call');
  await laptop.ringing();
  await desktop.ringing();
  await answer(laptop, 'Accept with voice');
  await expectInCall(alice, laptop);
  await expect.poll(() => isRinging(desktop)).toBe(false);
  await expect(callState(desktop)).toBeHidden();
});

test('what is chosen at one device is chosen at the other', async ({ alice, bobs: [laptop, desktop] }) => {
  const status = ({ page }: Person) => page.getByRole('button', { name: /^Your status/ });
  await status(laptop).click();
  await laptop.page.getByRole('menuitem', { name: '2 hours' }).click();
  await expect(status(desktop)).toContainText(/Do not disturb until/);
  await expect(listed(alice, 'Bob')).toContainText('Do not disturb');
  await status(desktop).click();
  await desktop.page.getByRole('menuitemradio', { name: 'Available' }).click();
  await expect(status(laptop)).toContainText('Available');
});

test('a ring on two devices stops on both when one declines', async ({ alice, bobs: [laptop, desktop] }) => {
  await ring(alice, 'Bob', 'Voice call');
  await laptop.ringing();
  await desktop.ringing();
  await answer(desktop, 'Decline');
  await expect(callEnded(alice)).toContainText(/declined/i);
  for (const bob of [laptop, desktop]) await expect.poll(() => isRinging(bob)).toBe(false);
});

test('a call in a room that one device declines is not missed on the other', async ({
  alice,
  bobs: [laptop, desktop],
}) => {
  await makeRoom(alice, 'Garden', [laptop]);
  await alice.page.getByRole('button', { name: 'Voice call' }).click();
  await laptop.ringing();
  await desktop.ringing();
  await answer(laptop, 'Decline');
  await expect.poll(() => isRinging(desktop)).toBe(false);
  await expect(desktop.page.getByText('You declined the call')).toBeVisible();
  await expect(desktop.page.getByText(/Missed/)).toHaveCount(0);
  await expect(room(desktop, 'Garden')).toHaveAccessibleName(/Call now/);
});

test('a call moves from one device to the other, without being hung up', async ({
  alice,
  bobs: [laptop, desktop],
}) => {
  await ring(alice, 'Bob', 'Voice call');
  await answer(laptop, 'Accept with voice');
  await expectInCall(alice, laptop);

  await openChat(desktop, 'Alice');
  await desktop.page.getByRole('button', { name: 'Move the call here' }).click();
  await expectInCall(desktop, alice);
  await expect(callEnded(laptop)).toContainText('The call moved');
  await expect(callEnded(alice)).toBeHidden();
  await expectSound(alice.page);
  await expectSound(desktop.page);
});
