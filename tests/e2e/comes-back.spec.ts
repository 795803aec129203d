import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/chromium.ts';
import { expectFramesAdvance, expectSound } from './support/media-probe.ts';
import {
  answer,
  callEnded,
  callState,
  expectInCall,
  hostAddress,
  listed,
  openChat,
  ring,
} from './support/person.ts';
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

test('a tab that is closed in mid-call is waited for only as long as it takes to load it anew', async ({
  alice,
}) => {
  const { args, ...launch } = chromiumLaunch();
  const media = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
  const browser = await chromium.launch({ ...launch, args: [...args, ...media] });
  const gus = await browser.newPage();
  await gus.goto(`http://${hostAddress}/`);
  await gus.getByRole('textbox', { name: 'Your name' }).fill('Gus');
  await gus.getByRole('button', { name: 'Start' }).click();
  await expect(listed(alice, 'Gus')).toBeVisible();
  await openChat(alice, 'Gus');
  await alice.page.getByRole('button', { name: 'Voice call' }).click();
  await gus.getByRole('button', { name: 'Accept with voice' }).click();
  await expectInCall(alice);

  await gus.close({ runBeforeUnload: true });
  await expect(callState(alice)).toHaveText('Reconnecting…');
  // A line that was cut would be waited for for 20 seconds.
  await expect(callEnded(alice)).toContainText('Gus hung up', { timeout: 12_000 });
  await browser.close();
});
