import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { expectSilence, expectSound } from './support/media-probe.ts';
import { answer, expectInCall, ring, type Person } from './support/person.ts';
import { expect, test } from './support/two-people.ts';

const xdotool = (...args: string[]): void => void execFileSync('xdotool', args);

/** The card on the screen, as a person sees it: it is there, with these words, and the window they work in keeps the keyboard. */
async function expectCard({ app, name }: Person, text: string): Promise<Page> {
  const find = () => app.windows().find((page) => page.url().includes('/glance.html'));
  await expect.poll(() => find()?.getByText(text).isVisible(), { message: `${name}: ${text}` }).toBe(true);
  const page = find();
  if (!page) throw new Error('the card has gone again');
  return page;
}

async function openKeys({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page
    .getByRole('navigation', { name: 'Parts of the settings' })
    .getByRole('button', { name: 'Keys' })
    .click();
}

test('a key of the whole computer mutes from behind, and a card says so without taking the keyboard', async ({
  alice,
  bob,
}) => {
  await ring(alice, 'Bob', 'Voice call');
  await answer(bob, 'Accept with voice');
  await expectInCall(alice, bob);
  await expectSound(bob.page);
  const [mini] = await Promise.all([alice.app.waitForEvent('window'), alice.closeMainWindow()]);
  await alice.expectMainWindow('hidden');
  await expect(mini.getByRole('button', { name: 'Mute' })).toBeVisible();

  xdotool('key', 'ctrl+shift+m');
  const card = await expectCard(alice, 'Muted');
  await expectSilence(bob.page);
  const window = await alice.app.browserWindow(card);
  expect(await window.evaluate((it) => [it.isFocused(), it.isAlwaysOnTop()])).toEqual([false, true]);
  await expect.poll(() => window.evaluate((it) => it.isVisible())).toBe(false);
  xdotool('key', 'ctrl+shift+m');
  await expectCard(alice, 'Microphone on');
  await expectSound(bob.page);
});

test('a key that another program has is said to be refused, and another one talks while it is held', async ({
  alice,
  bob,
}) => {
  await openKeys(bob);
  const keys = bob.page.getByRole('region', { name: 'On the whole computer, in a call' });
  await keys.getByRole('button', { name: 'Talk while muted: None. Change' }).click();
  await bob.page.keyboard.press('t');
  await expect(keys.getByText('It would be taken from everything you type')).toBeVisible();
  await bob.page.keyboard.press('F9');
  await expect(keys.getByRole('button', { name: 'Talk while muted: F9. Change' })).toBeVisible();
  await bob.page.getByRole('button', { name: 'Try the keys' }).click();
  await expect(bob.page.getByText('Press one now')).toBeVisible();
  await expect
    .poll(() => {
      xdotool('key', 'F9');
      return bob.page.getByText('Arrived: Talk while muted').isVisible();
    })
    .toBe(true);
  await bob.page.getByRole('button', { name: 'Close settings' }).click();

  // Both are on one display here: Alice's Parley is the other program.
  await ring(alice, 'Bob', 'Voice call');
  await expect
    .poll(() => alice.page.getByText('Calling').or(alice.page.getByText('Ringing')).count())
    .toBeGreaterThan(0);
  await answer(bob, 'Accept with voice');
  await expectInCall(alice, bob);
  await bob.page.keyboard.press('m');
  await expectSilence(alice.page);
  await bob.page.keyboard.down(' ');
  await expectSound(alice.page);
  await bob.page.keyboard.up(' ');
  await expectSilence(alice.page);
  xdotool('keydown', 'F9');
  await expectCard(bob, 'You are heard');
  await expectSound(alice.page);
  xdotool('keyup', 'F9');
  await expectCard(bob, 'Muted');
  await expectSilence(alice.page);

  await openKeys(bob);
  await expect(keys.getByText('The system did not give it')).toBeVisible();
});
