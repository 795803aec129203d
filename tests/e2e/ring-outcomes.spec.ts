import { watchNotifications } from '../fixtures/notifications.ts';
import {
  answer,
  callEnded,
  callState,
  expectInCall,
  hangUp,
  hostAddress,
  isRinging,
  listed,
  messages,
  openChat,
  ring,
} from './support/person.ts';
import { joinByProtocol } from './support/protocol-person.ts';
import { expect, test } from './support/two-people.ts';

test(
  'declined, cancelled by the caller, both calling at once, and busy',
  { tag: '@linux' },
  async ({ alice, bob }) => {
    await test.step('declined', async () => {
      await ring(alice, 'Bob', 'Voice call');
      await answer(bob, 'Decline');
      await expect(callEnded(alice)).toContainText(/declined/i);
      await expect.poll(() => isRinging(bob)).toBe(false);
      await expect(listed(bob, 'Alice')).not.toHaveAccessibleName(/unread/);
    });

    await test.step('cancelled by the caller: the pop-up goes, and the callee sees a missed call', async () => {
      const notifications = watchNotifications();
      await alice.page.getByRole('button', { name: 'Call again' }).click();
      await bob.ringing();
      await notifications.expect(/Alice/);
      await hangUp(alice);
      await expect.poll(() => isRinging(bob)).toBe(false);
      await notifications.expect(/missed/i);
      await expect(bob.page.getByText('Missed call from Alice').first()).toBeVisible();
      await expect(listed(bob, 'Alice')).toHaveAccessibleName(/1 unread/);
      await openChat(bob, 'Alice');
      await bob.page.getByRole('log').getByRole('button', { name: 'Call back' }).click();
      await answer(alice, 'Decline');
      await expect(callEnded(bob)).toContainText(/declined/i);
      await bob.page.getByRole('button', { name: 'Close' }).click();
      await expect.poll(() => isRinging(alice)).toBe(false);
    });

    await test.step('both call at once: one call results', async () => {
      await Promise.all(
        [alice, bob].map(({ page }) => page.getByRole('button', { name: 'Voice call' }).click()),
      );
      await expectInCall(alice, bob);
      await hangUp(alice);
      await expect(callEnded(bob)).toBeVisible();
      await expect(callState(alice)).toBeHidden();
    });

    await test.step('busy', async () => {
      const carol = await joinByProtocol(hostAddress, 'Carol');
      const dan = await joinByProtocol(hostAddress, 'Dan');
      await carol.ring(dan.self);
      await expect(listed(alice, 'Carol')).toContainText(/in a call/i);
      await ring(alice, 'Carol', 'Voice call');
      await expect(callEnded(alice)).toContainText(/another call|busy|in a call/i);
      carol.close();
      dan.close();
    });
  },
);

test('do not disturb is said to the caller and nothing rings, but for who may ring through it', async ({
  alice,
  bob,
}) => {
  await bob.page.getByRole('button', { name: /^Your status/ }).click();
  await bob.page.getByRole('menuitemradio', { name: 'Do not disturb' }).click();
  await expect(listed(alice, 'Bob')).toContainText(/do not disturb/i);
  await ring(alice, 'Bob', 'Voice call');
  await expect(callEnded(alice)).toContainText(/disturb/i);
  expect(isRinging(bob)).toBe(false);

  await openChat(bob, 'Alice');
  await bob.page.getByRole('button', { name: 'More about this conversation' }).click();
  const choice = bob.page.getByRole('menuitem', { name: 'May ring through do not disturb' });
  await choice.click();
  await expect(choice).toBeHidden();
  await expect(bob.page.getByText('Their calls ring now while you do not')).toBeVisible();
  await alice.page.getByRole('button', { name: 'Close' }).click();
  await alice.page.getByRole('button', { name: 'Voice call' }).click();
  const popUp = await bob.ringing();
  await expect(popUp.getByText('Rings through do not disturb')).toBeVisible();
});

test('a call to somebody who was not there waits for them', async ({ alice, bob, desk }) => {
  await openChat(alice, 'Bob');
  await desk.quit(bob);
  await expect(listed(alice, 'Bob')).toContainText('Offline');
  await alice.page.getByRole('button', { name: 'Voice call' }).click();
  await expect(messages(alice)).toContainText('no answer');
  const again = await desk.open('Bob', desk.folderOf(bob));
  await expect(listed(again, 'Alice')).toHaveAccessibleName(/1 unread/);
  await openChat(again, 'Alice');
  await expect(messages(again)).toContainText('Missed');
});
