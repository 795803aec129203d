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
import { leave } from './support/room-call.ts';
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

test('two devices of one person are chosen for, rung and declined as one, and a call moves between them', async ({
  alice,
  bobs: [laptop, desktop],
}) => {
  const bothRing = async (): Promise<void> => {
    await laptop.ringing();
    await desktop.ringing();
  };

  await test.step('what is chosen at one is chosen at the other', async () => {
    const status = ({ page }: Person) => page.getByRole('button', { name: /^Your status/ });
    await status(laptop).click();
    await laptop.page.getByRole('menuitem', { name: '2 hours' }).click();
    await expect(status(desktop)).toContainText(/Do not disturb until/);
    await expect(listed(alice, 'Bob')).toContainText('Do not disturb');
    await status(desktop).click();
    await desktop.page.getByRole('menuitemradio', { name: 'Available' }).click();
    await expect(status(laptop)).toContainText('Available');
    await expect(listed(alice, 'Bob')).toHaveAccessibleName(/available/);
  });

  await test.step('a call in a room that one declines is not missed on the other', async () => {
    await makeRoom(alice, 'Garden', [laptop]);
    await alice.page.getByRole('button', { name: 'Voice call' }).click();
    await bothRing();
    await answer(laptop, 'Decline');
    await expect.poll(() => isRinging(desktop)).toBe(false);
    await expect(desktop.page.getByText('You declined the call')).toBeVisible();
    await expect(desktop.page.getByText(/Missed/)).toHaveCount(0);
    await expect(room(desktop, 'Garden')).toHaveAccessibleName(/Call now/);
    await leave(alice);
    await expect(room(desktop, 'Garden')).not.toHaveAccessibleName(/Call now/);
  });

  await test.step('a ring stops on both when one declines', async () => {
    await ring(alice, 'Bob', 'Voice call');
    await bothRing();
    await answer(desktop, 'Decline');
    await expect(callEnded(alice)).toContainText(/declined/i);
    for (const bob of [laptop, desktop]) await expect.poll(() => isRinging(bob)).toBe(false);
  });

  await test.step('a ring stops on one when the other answers', async () => {
    await alice.page.getByRole('button', { name: 'Call again' }).click();
    await bothRing();
    await answer(laptop, 'Accept with voice');
    await expectInCall(alice, laptop);
    await expect.poll(() => isRinging(desktop)).toBe(false);
    await expect(callState(desktop)).toBeHidden();
  });

  await test.step('the call moves from one to the other, without being hung up', async () => {
    await openChat(desktop, 'Alice');
    await desktop.page.getByRole('button', { name: 'Move the call here' }).click();
    await expectInCall(desktop, alice);
    await expect(callEnded(laptop)).toContainText('The call moved');
    await expect(callEnded(alice)).toBeHidden();
    await expectSound(alice.page);
    await expectSound(desktop.page);
  });
});
