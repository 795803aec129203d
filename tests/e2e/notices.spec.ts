import {
  pressNotification,
  pressNotificationButton,
  watchClosedNotifications,
  watchNotifications,
} from '../fixtures/notifications.ts';
import {
  callEnded,
  hangUp,
  isRinging,
  messages,
  openChat,
  ring,
  say,
  type Person,
} from './support/person.ts';
import { expect, test } from './support/two-people.ts';

/** The first time it is said that the app goes on: that notification is not the one to press. */
async function closeWindow(person: Person): Promise<void> {
  const notifications = watchNotifications();
  await person.closeMainWindow();
  await person.expectMainWindow('hidden');
  await notifications.expect(/keeps running/);
}

test('a click on a notification leads to the message', async ({ alice, bob }) => {
  await closeWindow(bob);
  await openChat(alice, 'Bob');
  await say(alice, 'It stands in the garden');
  await pressNotification();
  await bob.expectMainWindow('visible');
  await expect(messages(bob)).toContainText('It stands in the garden');
});

test('a ring is declined by its notification’s button, and a missed call’s opens the conversation', async ({
  alice,
  bob,
}) => {
  await closeWindow(bob);
  await ring(alice, 'Bob', 'Voice call');
  await bob.ringing();
  await pressNotificationButton('Decline');
  await expect(callEnded(alice)).toContainText(/declined/i);
  await expect.poll(() => isRinging(bob)).toBe(false);

  await alice.page.getByRole('button', { name: 'Call again' }).click();
  await bob.ringing();
  const closed = watchClosedNotifications();
  await hangUp(alice);
  await expect.poll(() => isRinging(bob)).toBe(false);
  // The one of the ring may be there for a moment longer than its pop-up.
  await closed.expect(/Alice/);
  await pressNotification();
  await bob.expectMainWindow('visible');
  await expect(messages(bob)).toContainText('Missed');
});
