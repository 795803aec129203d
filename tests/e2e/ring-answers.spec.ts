import type { Page } from '@playwright/test';
import { openPanel, type Panel } from '../fixtures/panel.ts';
import { choosePicture, faceIn } from './support/faces.ts';
import { watchKeys } from './support/keys.ts';
import {
  callEnded,
  expectInCall,
  isRinging,
  listed,
  messages,
  openChat,
  ring,
  say,
} from './support/person.ts';
import { watchTray } from './support/tray.ts';
import { expect, test } from './support/two-people.ts';

const withPanel = test.extend<{ readonly panel: Panel }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern, also where no fixture is taken
  panel: async ({}, use) => {
    const panel = await openPanel();
    await use(panel);
    panel.stop();
  },
  bobsDesktop: ({ panel }, use) => use(panel.env),
  // The panel first: it goes when the apps have gone.
  desk: ({ panel: _first, desk }, use) => use(desk),
});

const voiceKey = 'CommandOrControl+Alt+Shift+A';
const declineKey = 'CommandOrControl+Alt+Shift+D';

withPanel(
  'declined with words, and by a real panel’s menu: the caller sees it, and the words stand in the conversation; answered by a real notification’s button, as a message is',
  async ({ alice, bob, panel }) => {
    const declineWithWords = async (): Promise<Page> => {
      const popUp = await bob.ringing();
      await popUp.getByRole('button', { name: 'Decline with a message' }).click();
      return popUp;
    };
    const tray = await watchTray(bob);

    await test.step('a message leads to its conversation by the button of its notification', async () => {
      await bob.closeMainWindow();
      await bob.expectMainWindow('hidden');
      await openChat(alice, 'Bob');
      await say(alice, 'It stands in the garden');
      await panel.pressNoticeButton('Reply', ['Reply']);
      await bob.expectMainWindow('visible');
      await expect(messages(bob)).toContainText('It stands in the garden');
    });

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
      await expect(box, 'drawn as every other field').toHaveCSS('border-top-style', 'none');
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

    await test.step('with the mouse, in the menu of the panel, the window still hidden', async () => {
      await panel.expectIcon('shown');
      await alice.page.getByRole('button', { name: 'Call again' }).click();
      await bob.ringing();
      await panel.choose('Decline');
      await expect(callEnded(alice)).toContainText('Bob declined the call');
      await expect.poll(() => isRinging(bob)).toBe(false);
      await panel.expectNoNotice();
      await bob.expectMainWindow('hidden');
    });

    await test.step('answered by the button of a notification', async () => {
      await alice.page.getByRole('button', { name: 'Call again' }).click();
      const labels = ['Answer with video', 'Answer with voice', 'Decline'];
      await panel.pressNoticeButton('Answer with voice', labels);
      await expectInCall(alice, bob);
    });
  },
);

test('rung with a face, declined and answered by keys that are taken only while it rings', async ({
  alice,
  bob,
}) => {
  const keys = await watchKeys(bob);
  await choosePicture(alice);
  expect(await faceIn(listed(bob, 'Alice'))).toBe('blob: 128 x 128');
  await ring(alice, 'Bob', 'Voice call');
  const popUp = await bob.ringing();
  expect(await faceIn(popUp.getByRole('group', { name: 'Incoming call' }))).toBe('data: 128 x 128');
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
