import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { pressNotification, watchNotifications } from '../fixtures/notifications.ts';
import { choosing, directFiles, saveTo, sendDirectly, writeSomething } from './support/direct-files.ts';
import { sitInTheDark } from './support/drawn-camera.ts';
import {
  colourAt,
  expectFramesAdvance,
  sharpest,
  expectSilence,
  expectSound,
} from './support/media-probe.ts';
import {
  answer,
  callControls,
  callEnded,
  callState,
  callWith,
  expectInCall,
  hangUp,
  messages,
  ring,
  say,
} from './support/person.ts';
import { expectPlayed, filmOf, openRecordings, recordingOf, recordTogether } from './support/recording.ts';
import { choose } from './support/room-call.ts';
import { expect, test } from './support/two-people.ts';

test('a video call, answered from the pop-up while the window is hidden', async ({ alice, bob, desk }) => {
  test.setTimeout(180_000);
  const trials = await alice.app.evaluate(({ app }) => app.commandLine.getSwitchValue('force-fieldtrials'));
  expect(trials, 'voice in three pieces').toContain('WebRTC-Audio-Red-For-Opus/Enabled-2/');
  await bob.closeMainWindow();
  await bob.expectMainWindow('hidden');

  await ring(alice, 'Bob', 'Video call');
  await expect(callState(alice)).toHaveText('Ringing…');
  const popUp = await bob.ringing();
  await expect(popUp.getByText('Alice')).toBeVisible();
  const window = await bob.app.browserWindow(popUp);
  expect(await window.evaluate((it) => [it.isFocused(), it.isAlwaysOnTop()])).toEqual([false, true]);
  const [, id = ''] = (await window.evaluate((it) => it.getMediaSourceId())).split(':');
  const onScreen = () => execFileSync('xprop', ['-id', id, '_NET_WM_STATE']).toString();
  await expect.poll(onScreen, 'above all other windows').toContain('_NET_WM_STATE_ABOVE');
  const active = () =>
    execFileSync('xprop', ['-root', '_NET_ACTIVE_WINDOW']).toString().trim().split(' ').at(-1);
  await expect.poll(active, 'which window has the keyboard').not.toBe(`0x${Number(id).toString(16)}`);
  await bob.expectMainWindow('hidden');

  await answer(bob, 'Accept with video');
  await expectInCall(alice, bob);
  await bob.expectMainWindow('visible');
  for (const person of [alice, bob]) {
    await expectFramesAdvance(person.page, 'Remote camera');
    await expectFramesAdvance(person.page, 'My camera');
    await expectSound(person.page);
    await expect(person.page.getByRole('timer', { name: 'Duration' })).toHaveText(/^0?0:\d\d/);
  }

  await test.step('mute and camera off are seen and heard on the other side', async () => {
    await alice.page.getByRole('button', { name: 'Mute', exact: true }).click();
    await expectSilence(bob.page);
    await callControls(alice).getByRole('button', { name: 'Unmute' }).click();
    await expectSound(bob.page);
    await alice.page.getByRole('button', { name: 'Turn camera off' }).click();
    await expect(bob.page.getByLabel('Remote camera', { exact: true })).toBeHidden();
    await alice.page.getByRole('button', { name: 'Turn camera on' }).click();
    await expectFramesAdvance(bob.page, 'Remote camera');
  });

  await test.step('the other voice is made louder, past what an element can, and fainter', async () => {
    const { page } = alice;
    const voice = page.locator('audio[aria-label="Remote voice"]');
    await page.getByRole('button', { name: 'Volume of Bob' }).press('Enter');
    const volume = page.getByRole('slider', { name: 'Volume of Bob' });
    await volume.fill('150');
    // The mixer is heard instead.
    await expect(voice).toHaveJSProperty('muted', true);
    await volume.fill('50');
    await expect(voice).toHaveJSProperty('muted', false);
    await expect(voice).toHaveJSProperty('volume', 0.5);
    await volume.fill('100');
    await volume.press('Escape');
    await expect(volume).toBeHidden();
    await expectSound(page);
  });

  await test.step('chat goes both ways during the call', async () => {
    await showChat(alice.page);
    await showChat(bob.page);
    await say(alice, 'Can you hear me?');
    await expect(messages(bob)).toContainText('Can you hear me?');
    await say(bob, 'Loud and clear.');
    await expect(messages(alice)).toContainText('Loud and clear.');
  });

  await test.step('a camera that is blurred shows that somebody is there, and nothing else', async () => {
    const seen = () => sharpest(bob.page, 'Remote camera');
    const showMyself = async (how: string): Promise<void> => {
      await alice.page.getByRole('button', { name: 'Choose camera' }).click();
      await alice.page.getByRole('menuitemradio', { name: how }).click();
    };
    await expect.poll(seen, { timeout: 30_000 }).toBeGreaterThan(60);
    await showMyself('All of it blurred');
    await expect.poll(seen, { timeout: 30_000 }).toBeLessThan(40);
    await expectFramesAdvance(bob.page, 'Remote camera');
    await showMyself('As it is');
    await expect.poll(seen, { timeout: 30_000 }).toBeGreaterThan(60);
  });

  await test.step('a person in the dark is brightened, and seen from nearer', async () => {
    const show = async (how: string): Promise<void> => {
      await alice.page.getByRole('button', { name: 'Choose camera' }).click();
      await alice.page.getByRole('menuitemradio', { name: how, exact: true }).click();
    };
    const green = async (across: number) => (await colourAt(bob.page, 'Remote camera', across)).green;
    await sitInTheDark(alice.page);
    await show('A little nearer');
    // Grey in the middle, with red around it.
    const isDark = async (): Promise<boolean> =>
      (await green(0.05)) < 30 && Math.abs((await green(0.5)) - 60) < 20;
    await expect.poll(isDark, { timeout: 30_000 }).toBe(true);
    await show('Brighter where it is dark');
    await expect.poll(() => green(0.5), { timeout: 30_000 }).toBeGreaterThan(110);
    await show('Nearer');
    await expect.poll(() => green(0.05), { timeout: 30_000 }).toBeGreaterThan(110);
    await expectFramesAdvance(bob.page, 'Remote camera');
    await expect(alice.page.getByText('Others see it as it is')).toBeHidden();
  });

  await test.step('files go directly: one is refused, one is saved where its receiver says', async () => {
    const sent = path.join(desk.folderOf(alice), 'film.bin');
    const saved = path.join(desk.folderOf(bob), 'saved film.bin');
    const content = writeSomething(sent, 1_000_000);
    await saveTo(bob, saved);
    await sendDirectly(alice, 'Directly to Bob', sent);
    await directFiles(bob).getByRole('button', { name: 'Refuse' }).click();
    await expect(directFiles(alice)).toContainText('Bob does not want it');

    await sendDirectly(alice, 'Directly to Bob', sent);
    await directFiles(bob).getByRole('button', { name: 'Accept' }).click();
    await expect(directFiles(bob)).toContainText('saved, from Alice', { timeout: 90_000 });
    await expect(directFiles(alice)).toContainText('Bob has it');
    expect(Buffer.compare(readFileSync(saved), content)).toBe(0);
  });

  await test.step('a folder goes as a whole; who looks elsewhere is told, and a click leads to it', async () => {
    const sent = path.join(desk.folderOf(alice), 'Plan');
    const into = path.join(desk.folderOf(bob), 'taken');
    mkdirSync(path.join(sent, 'sub'), { recursive: true });
    mkdirSync(into);
    const contents = [path.join('sub', 'film.bin'), 'empty.txt'].map((name, at): [string, Buffer] => [
      name,
      writeSomething(path.join(sent, name), at === 0 ? 20_000 : 0),
    ]);
    await choosing(bob, into);
    await bob.page.getByRole('button', { name: 'Settings' }).click();
    await bob.closeMainWindow();
    await bob.expectMainWindow('hidden');
    watchNotifications();
    await sendDirectly(alice, 'A folder, directly to Bob', sent);
    await pressNotification();
    await bob.expectMainWindow('visible');
    await expect(callWith(bob, 'Alice')).toBeVisible();
    await directFiles(bob).getByRole('button', { name: 'Accept' }).click();
    await expect(directFiles(bob)).toContainText('2 files, 20 KB, saved, from Alice', { timeout: 60_000 });
    for (const [name, content] of contents)
      expect(Buffer.compare(readFileSync(path.join(into, 'Plan', name)), content), name).toBe(0);
  });

  await test.step('the call is recorded once both agree, and who does not want to be in it any more is out', async () => {
    await recordTogether(alice, bob);
    await choose(bob, 'Alice records', 'Take me out of it');
    await expect(recordingOf(alice)).toContainText('Only you are in it');
    await choose(bob, 'Alice records', 'Let me be in it');
    await expect(recordingOf(alice)).toContainText('Everybody is in it');
    await expect(recordingOf(alice)).toContainText(/0:(?!0[0-3])/);
  });

  await test.step('hanging up ends it on both sides, and the chat goes on', async () => {
    await hangUp(alice);
    await expect(callEnded(bob)).toBeVisible();
    await expect(callWith(alice, 'Bob')).toBeHidden();
    await bob.page.getByRole('button', { name: 'Close' }).click();
    await say(bob, 'See you tomorrow.');
    await expect(messages(alice)).toContainText('See you tomorrow.');
    const film = await filmOf(alice);
    expect(film.streams).toEqual(['h264,1280,720', 'opus']);
    for (const seconds of [film.pictures, film.voices]) expect(seconds).toBeGreaterThan(1);
    await openRecordings(alice);
    await expectPlayed(alice);
  });
});

test('answered with voice, then with other devices, and on with the window closed', async ({
  alice,
  bob,
}) => {
  await test.step('accepted with voice alone, then a camera is added', async () => {
    await ring(alice, 'Bob', 'Video call');
    await answer(bob, 'Accept with voice');
    await expectInCall(alice, bob);
    await expectFramesAdvance(bob.page, 'Remote camera');
    await expectSound(alice.page);
    await expect(alice.page.getByLabel('Remote camera', { exact: true })).toBeHidden();

    await bob.page.getByRole('button', { name: 'Turn camera on' }).click();
    await expectFramesAdvance(alice.page, 'Remote camera');
  });

  await test.step('another microphone and camera are chosen during the call', async () => {
    for (const kind of ['microphone', 'camera'] as const) {
      await alice.page.getByRole('button', { name: `Choose ${kind}` }).click();
      const choices = alice.page.getByRole('menu').locator('> [role="menuitemradio"]');
      await choices.last().click();
      await alice.page.getByRole('button', { name: `Choose ${kind}` }).click();
      await expect(choices.last()).toBeChecked();
      await alice.page.keyboard.press('Escape');
    }
    await expectFramesAdvance(bob.page, 'Remote camera');
    await expectSound(bob.page);
  });

  await test.step('closing the window hides it and the call goes on, with a notice the first time', async () => {
    const notifications = watchNotifications();
    await bob.closeMainWindow();
    await bob.expectMainWindow('hidden');
    await notifications.expect(/Parley keeps running/);
    await expectFramesAdvance(alice.page, 'Remote camera');
    await expectSound(alice.page);
    await expectFramesAdvance(bob.page, 'Remote camera');
  });
});

async function showChat(page: Page): Promise<void> {
  const show = page.getByRole('button', { name: 'Show chat' });
  if (await show.isVisible()) await show.click();
}
