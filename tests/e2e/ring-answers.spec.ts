import type { Page } from '@playwright/test';
import { watchKeys } from './support/keys.ts';
import { callEnded, expectInCall, isRinging, messages, openChat, ring } from './support/person.ts';
import { watchTray } from './support/tray.ts';
import { expect, test } from './support/two-people.ts';

const voiceKey = 'CommandOrControl+Alt+Shift+A';
const declineKey = 'CommandOrControl+Alt+Shift+D';

test('declined with words: the caller sees them, and they stand in the conversation', async ({
  alice,
  bob,
}) => {
  const declineWithWords = async (): Promise<Page> => {
    const popUp = await bob.ringing();
    await popUp.getByRole('button', { name: 'Decline with a message' }).click();
    return popUp;
  };
  const tray = await watchTray(bob);

  await test.step('with a given text', async () => {
    await ring(alice, 'Bob', 'Voice call');
    const popUp = await declineWithWords();
    await popUp.getByRole('button', { name: 'Give me ten minutes.' }).click();
    await expect(callEnded(alice)).toContainText('Bob declined the call');
    await expect(callEnded(alice)).toContainText('Give me ten minutes.');
    await expect(messages(alice)).toContainText('Give me ten minutes.');
    await expect.poll(() => isRinging(bob)).toBe(false);
    await openChat(bob, 'Alice');
    await expect(messages(bob)).toContainText('Give me ten minutes.');
  });

  await test.step('with words of one’s own', async () => {
    await alice.page.getByRole('button', { name: 'Call again' }).click();
    const popUp = await declineWithWords();
    const words = 'On the train, it is loud here';
    bob.said.add(words);
    const box = popUp.getByRole('textbox', { name: 'Your own words' });
    await box.fill(words);
    // The pop-up may be gone before the key is let go.
    await box.press('Enter').catch(() => {});
    await expect(callEnded(alice)).toContainText(words);
    await expect.poll(() => isRinging(bob)).toBe(false);
  });

  await test.step('from the tray, the window hidden', async () => {
    await bob.closeMainWindow();
    await alice.page.getByRole('button', { name: 'Call again' }).click();
    await tray.press('Can you write to me instead?');
    await expect(callEnded(alice)).toContainText('Can you write to me instead?');
    await bob.expectMainWindow('hidden');
  });
});

test('answered and declined by keys that are taken only while it rings', async ({ alice, bob }) => {
  const keys = await watchKeys(bob);
  await ring(alice, 'Bob', 'Voice call');
  const popUp = await bob.ringing();
  await keys.expectHeld([voiceKey, declineKey]);
  await expect(popUp.getByText('Ctrl+Alt+Shift+A: voice')).toBeVisible();
  await keys.press(declineKey);
  await expect(callEnded(alice)).toContainText(/declined/i);
  await keys.expectHeld([]);

  await alice.page.getByRole('button', { name: 'Call again' }).click();
  await bob.ringing();
  await keys.press(voiceKey);
  await expectInCall(alice, bob);
  await keys.expectHeld([]);
});
