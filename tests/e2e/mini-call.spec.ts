import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { flowOf } from './support/connections.ts';
import { expectFramesAdvance, expectSilence, expectSound } from './support/media-probe.ts';
import { answer, callControls, callEnded, expectInCall, ring, type Person } from './support/person.ts';
import { watchTray } from './support/tray.ts';
import { expect, test } from './support/two-people.ts';

const boundsOf = async ({ app }: Person, page: Page) =>
  (await app.browserWindow(page)).evaluate((window) => window.getBounds());

async function keepOnTop({ page }: Person, isKept: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  const choice = page.getByRole('switch', { name: 'Keep a call on top in small' });
  await choice.click();
  await expect(choice).toBeChecked({ checked: isKept });
  await page.getByRole('button', { name: 'Close settings' }).click();
}

/** Between two looks a second apart nothing was sent. */
async function expectNothingSent({ page }: Person): Promise<void> {
  let before = -1;
  const isStill = async (): Promise<boolean> => {
    const was = before;
    before = (await flowOf(page)).encoded;
    return before === was;
  };
  await expect.poll(isStill, { intervals: [1_000], timeout: 20_000 }).toBe(true);
}

test('while the window is hidden the call stays on top in small, with what one needs, and remembers its place', async ({
  alice,
  bob,
  desk,
}) => {
  await ring(alice, 'Bob', 'Video call');
  await answer(bob, 'Accept with video');
  await expectInCall(alice, bob);
  const sentWidth = async () => (await flowOf(alice.page)).width;
  await expect.poll(sentWidth, { timeout: 30_000 }).toBeGreaterThan(400);
  const [mini] = await Promise.all([bob.app.waitForEvent('window'), bob.closeMainWindow()]);
  await bob.expectMainWindow('hidden');
  await expectFramesAdvance(mini, 'Camera of Alice');
  await expect(mini).toHaveTitle('Call with Alice');
  await expect.poll(sentWidth, 'no larger than it is seen').toBeLessThanOrEqual(400);

  // After one click all say the same: this window, the hidden one, the tray and the picture on the other side.
  const tray = await watchTray(bob);
  await mini.getByRole('button', { name: 'Mute' }).click();
  await expect(mini.getByRole('button', { name: 'Unmute' })).toBeVisible();
  await expect(callControls(bob).getByRole('button', { name: 'Unmute' })).toBeAttached();
  await tray.expectToolTip(/, muted$/);
  await tray.expectItem('Unmute');
  await expect(alice.page.getByRole('img', { name: 'Bob is muted' })).toBeVisible();
  await expectSilence(alice.page);
  await mini.getByRole('button', { name: 'Unmute' }).click();
  await expectSound(alice.page);
  // The keys of a call work here as they do in the large window.
  await mini.keyboard.press('v');
  await expect(mini.getByRole('button', { name: 'Turn camera on' })).toBeVisible();

  const kept = path.join(desk.folderOf(bob), 'mini-window.json');
  const keptPlace = () => (existsSync(kept) ? readFileSync(kept, 'utf8') : '');
  const window = await bob.app.browserWindow(mini);
  expect(await window.evaluate((it) => [it.isAlwaysOnTop(), it.isFocused()])).toEqual([true, false]);
  await window.evaluate((it) => it.setBounds({ x: 40, y: 60, width: 300, height: 200 }));
  await expect.poll(keptPlace).toMatch(/"x":\s*40/);
  const closed = mini.waitForEvent('close');
  await mini.getByRole('button', { name: 'Back to Parley' }).click();
  await closed;
  await bob.expectMainWindow('visible');
  await expectInCall(alice, bob);

  await test.step('what nobody looks at is not sent', async () => {
    await keepOnTop(bob, false);
    await bob.closeMainWindow();
    await bob.expectMainWindow('hidden');
    await expectNothingSent(alice);
    const { encoded } = await flowOf(alice.page);
    const main = await bob.app.browserWindow(bob.page);
    await main.evaluate((it) => it.show());
    await expect.poll(async () => (await flowOf(alice.page)).encoded).toBeGreaterThan(encoded + 10);
    await keepOnTop(bob, true);
  });

  const [again] = await Promise.all([bob.app.waitForEvent('window'), bob.closeMainWindow()]);
  await expectFramesAdvance(again, 'Camera of Alice');
  expect(await boundsOf(bob, again)).toEqual({ x: 40, y: 60, width: 300, height: 200 });
  const gone = again.waitForEvent('close');
  await again.getByRole('button', { name: 'Hang up' }).click();
  await gone;
  await expect(callEnded(alice)).toBeVisible();
});
