import type { Page } from '@playwright/test';
import {
  expectOneHeldBack,
  pressNotification,
  pressNotificationButton,
  watchClosedNotifications,
  watchNotifications,
  whileHeldBack,
} from '../fixtures/notifications.ts';
import {
  answer,
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

const countWindows = ({ app }: Person): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** How many sounds the page has begun to play since. */
async function watchSounds(page: Page): Promise<() => Promise<number>> {
  const begun = await page.evaluateHandle(() => {
    const seen = { count: 0 };
    const play = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play')
      ?.value as () => Promise<void>;
    HTMLMediaElement.prototype.play = function watched() {
      seen.count++;
      return play.call(this);
    };
    return seen;
  });
  return () => begun.evaluate(({ count }) => count);
}

test('a ring is declined by its notification’s button; where the desktop is silent one is in the notification alone, and once missed leads to the conversation', async ({
  alice,
  bob,
}) => {
  await closeWindow(bob);
  const sounds = await watchSounds(bob.page);
  await ring(alice, 'Bob', 'Voice call');
  await bob.ringing();
  await expect.poll(sounds, 'heard').toBeGreaterThan(0);
  await pressNotificationButton('Decline');
  await expect(callEnded(alice)).toContainText(/declined/i);
  await expect.poll(() => isRinging(bob)).toBe(false);

  await test.step('and is seen and heard once the desktop is silent no more', async () => {
    let heardBefore = 0;
    await whileHeldBack(async () => {
      await alice.page.getByRole('button', { name: 'Call again' }).click();
      await expectOneHeldBack();
      // A desktop that takes long to answer has let it begin.
      heardBefore = await sounds();
    });
    await bob.ringing();
    await expect.poll(sounds, 'heard').toBeGreaterThan(heardBefore);
    await answer(bob, 'Decline');
    await expect(callEnded(alice)).toContainText(/declined/i);
    await expect.poll(() => isRinging(bob)).toBe(false);
  });

  const heardBefore = await sounds();
  const windowsBefore = await countWindows(bob);
  const closed = watchClosedNotifications();
  await whileHeldBack(async () => {
    await alice.page.getByRole('button', { name: 'Call again' }).click();
    await expectOneHeldBack();
    // A pop-up would have been made before it, though not drawn yet.
    expect(await countWindows(bob), 'windows').toBe(windowsBefore);
    await hangUp(alice);
    await closed.expect(/Alice is calling/);
    await expectOneHeldBack();
    expect(await sounds(), 'heard').toBe(heardBefore);
  });
  await pressNotification();
  await bob.expectMainWindow('visible');
  await expect(messages(bob)).toContainText('Missed');
});
