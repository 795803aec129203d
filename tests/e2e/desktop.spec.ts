import { watchNotifications } from '../fixtures/notifications.ts';
import { expectFramesAdvance, expectSilence, expectSound } from './support/media-probe.ts';
import { answer, callEnded, expectInCall, openChat, ring, say } from './support/person.ts';
import { watchTray } from './support/tray.ts';
import { expect, test } from './support/two-people.ts';

test(
  'while the window is hidden a message is notified and counted, and a ring answered, muted and left from the tray',
  { tag: '@linux' },
  async ({ alice, bob }) => {
    const tray = await watchTray(bob);
    const notifications = watchNotifications();
    await bob.closeMainWindow();
    await bob.expectMainWindow('hidden');

    await test.step('a message that nobody sees', async () => {
      await openChat(alice, 'Bob');
      await say(alice, 'Are you there?');
      await tray.expectToolTip(/1 unread/);
      await notifications.expect(/Are you there\?/);
      await bob.expectMainWindow('hidden');
    });

    await test.step('a ring, the window hidden all the time before', async () => {
      await alice.page.getByRole('button', { name: 'Video call' }).click();
      await tray.expectToolTip(/Alice is calling/);
      await tray.press('Answer with video');
      await expectInCall(alice, bob);
      await expectFramesAdvance(alice.page, 'Remote camera');
      await expectSound(alice.page);

      await tray.press('Mute');
      await expectSilence(alice.page);
      await tray.expectItem('Unmute');
      await tray.press('Leave call');
      await expect(callEnded(alice)).toBeVisible();
      await tray.expectNoItem('Leave call');
    });
  },
);

test('a second start shows the first one’s window and ends', async ({ alice, desk }) => {
  await alice.closeMainWindow();
  await alice.expectMainWindow('hidden');
  expect(await desk.startAgain(alice)).toBe(0);
  await alice.expectMainWindow('visible');
});

test('quitting from the tray ends the app and its service, and hangs up', async ({ alice, bob }) => {
  const tray = await watchTray(bob);
  await ring(alice, 'Bob', 'Voice call');
  await answer(bob, 'Accept with voice');
  await expectInCall(alice, bob);
  const gone = bob.app.waitForEvent('close');
  await tray.press('Quit Parley');
  await gone;
  await expect(callEnded(alice)).toBeVisible();
});
