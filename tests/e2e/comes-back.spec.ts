import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/chromium.ts';
import { flowOf } from './support/connections.ts';
import { directFiles, saveTo, sendDirectly, writeSomething } from './support/direct-files.ts';
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
  type Person,
} from './support/person.ts';
import {
  closeRecordings,
  expectPlayed,
  openRecordings,
  recordingOf,
  recordTogether,
} from './support/recording.ts';
import { choose } from './support/room-call.ts';
import { expect, test } from './support/two-people.ts';

/** Its process is gone at once; the app stays. */
async function crash({ app, page }: Person): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const window = await app.browserWindow(page);
  await window.evaluate(({ webContents }) => void webContents.loadURL('chrome://crash').catch(() => {}));
  await crashed;
}

/** What the call has said of itself since: who is back within a second is not seen by looking now and then. */
async function statesSince({ page }: Person): Promise<() => Promise<string[]>> {
  const states = await page.evaluateHandle(() => {
    const said: string[] = [];
    const look = (): void => {
      const now = document.querySelector('[role="status"][aria-label="Call state"]')?.textContent;
      if (now && said.at(-1) !== now) said.push(now);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return said;
  });
  return () => states.jsonValue();
}

async function expectSeenAndHeard({ page }: Person): Promise<void> {
  await expectFramesAdvance(page, 'Remote camera');
  await expectSound(page);
}

test('who is gone in mid-call comes back into it by themselves: loaded anew, crashed, killed and started again', async ({
  alice,
  bob,
  desk,
}) => {
  test.setTimeout(180_000);
  await ring(alice, 'Bob', 'Video call');
  await answer(bob, 'Accept with video');
  await expectInCall(alice, bob);

  await test.step('the window is loaded anew, and knows that no cameras are wanted', async () => {
    const states = await statesSince(alice);
    await choose(bob, 'Layout and view', 'Voice only');
    await bob.page.reload();
    await expect.poll(states).toContain('Reconnecting…');
    await expectInCall(bob, alice);
    await expect(bob.page.getByText('Paused: voice only')).toBeVisible();
    await choose(bob, 'Layout and view', 'Show pictures');
    for (const person of [alice, bob]) await expectSeenAndHeard(person);
  });

  const saved = path.join(desk.folderOf(bob), 'saved tape.bin');
  const tape = path.join(desk.folderOf(alice), 'tape.bin');
  const content = writeSomething(tape, 400_000);
  const savedReel = path.join(desk.folderOf(alice), 'saved reel.bin');
  const reel = path.join(desk.folderOf(bob), 'reel.bin');
  const sent = writeSomething(reel, 400_000);

  await test.step('a file is half here, and another half there', async () => {
    // So little at first beside pictures that it is far from its end.
    await saveTo(bob, saved);
    await sendDirectly(alice, 'Directly to Bob', tape);
    await directFiles(bob).getByRole('button', { name: 'Accept' }).click();
    await directFiles(bob).getByRole('button', { name: 'Pause tape.bin' }).click();
    await expect(directFiles(alice)).toContainText('Paused by Bob');

    await saveTo(alice, savedReel);
    await sendDirectly(bob, 'Directly to Alice', reel);
    await directFiles(alice).getByRole('button', { name: 'Accept' }).click();
    await directFiles(alice).getByRole('button', { name: 'Pause reel.bin' }).click();
    await expect(directFiles(bob)).toContainText('Paused by Alice');
  });

  await test.step('its page crashes, and what it recorded until then is whole', async () => {
    await recordTogether(bob, alice);
    await expect(recordingOf(bob)).toContainText(/0:(?!0[0-2])/);
    const states = await statesSince(alice);
    await crash(bob);
    await expect.poll(states, { timeout: 20_000 }).toContain('Reconnecting…');
    await expectInCall(alice);
    await expectSeenAndHeard(alice);
    const before = await flowOf(bob.page);
    await expect.poll(async () => (await flowOf(bob.page)).decoded).toBeGreaterThan(before.decoded + 10);
    await expect.poll(async () => (await flowOf(bob.page)).heard).toBeGreaterThan(before.heard);
    const journal = path.join(desk.folderOf(bob), 'recordings.json');
    expect(JSON.parse(readFileSync(journal, 'utf8'))).toMatchObject([
      { state: 'cut', files: [{ durationMs: expect.any(Number) }] },
    ]);
  });

  await test.step('the whole app is killed, and opened again', async () => {
    const states = await statesSince(alice);
    await desk.kill(bob);
    await expect.poll(states, { timeout: 20_000 }).toContain('Reconnecting…');
    const again = await desk.restart(bob);
    await expectInCall(again, alice);
    for (const person of [alice, again]) await expectSeenAndHeard(person);
    await expect(callEnded(alice)).toBeHidden();

    // A file that was half here goes on too, and nobody is asked anything.
    await directFiles(again).getByRole('button', { name: 'Resume tape.bin' }).click();
    await expect(directFiles(again)).toContainText('saved, from Alice', { timeout: 90_000 });
    expect(Buffer.compare(readFileSync(saved), content)).toBe(0);
    // And one that they send themselves.
    await directFiles(alice).getByRole('button', { name: 'Resume reel.bin' }).click();
    await expect(directFiles(again)).toContainText('Alice has it', { timeout: 90_000 });
    expect(Buffer.compare(readFileSync(savedReel), sent)).toBe(0);

    await expect(await openRecordings(again)).toContainText('It broke off. Everything up to then is here.');
    await expectPlayed(again);
    await closeRecordings(again);

    await alice.page.getByRole('button', { name: 'Hang up' }).click();
    await expect(callEnded(again)).toBeVisible();
  });
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
