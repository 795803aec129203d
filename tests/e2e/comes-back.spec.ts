import { expectFramesAdvance, expectSound } from './support/media-probe.ts';
import { answer, callEnded, callState, expectInCall, ring } from './support/person.ts';
import { expect, test } from './support/two-people.ts';

test('a window that is loaded anew in mid-call comes back into it by itself', async ({ alice, bob }) => {
  await ring(alice, 'Bob', 'Video call');
  await answer(bob, 'Accept with video');
  await expectInCall(alice, bob);

  await bob.page.reload();
  await expect(callState(alice)).toHaveText('Reconnecting…', { timeout: 20_000 });
  await expectInCall(bob, alice);
  for (const { page } of [alice, bob]) {
    await expectFramesAdvance(page, 'Remote camera');
    await expectSound(page);
  }
  await expect(callEnded(alice)).toBeHidden();

  await alice.page.getByRole('button', { name: 'Hang up' }).click();
  await expect(callEnded(bob)).toBeVisible();
});
