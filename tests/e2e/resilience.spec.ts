import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fragmentsOf } from './support/connections.ts';
import { expectFramesAdvance, expectSound } from './support/media-probe.ts';
import {
  answer,
  callEnded,
  callState,
  connection,
  expectInCall,
  letReach,
  listed,
  messages,
  openChat,
  ring,
  say,
  type Person,
} from './support/person.ts';
import { killService } from './support/hosted-service.ts';
import { seesAtSomeTime } from './support/room-call.ts';
import { expect, test } from './support/two-people.ts';

/** In this page no wait of some seconds ends by itself any more: what happens next, something brought about. */
const holdLongWaits = ({ page }: Person): Promise<void> =>
  page.evaluate(() => {
    const begin = globalThis.setTimeout;
    const held = (task: () => void, ms?: number) => begin(task, (ms ?? 0) < 5_000 ? ms : 2 ** 30);
    globalThis.setTimeout = held as typeof setTimeout;
  });

test('the service is killed in mid-call: media goes on, signalling comes back', async ({ alice, bob }) => {
  await ring(alice, 'Bob', 'Video call');
  await answer(bob, 'Accept with video');
  await expectInCall(alice, bob);

  const notice = 'Your connection to the service is interrupted. The call goes on.';
  const seen = Promise.all([alice, bob].map((person) => seesAtSomeTime(person, notice)));
  await killService(alice);
  await seen;
  for (const person of [alice, bob]) {
    await expect(callState(person)).toHaveText('Connected');
    await expect(person.page.getByRole('dialog')).toHaveCount(0);
  }
  await expectFramesAdvance(alice.page, 'Remote camera');
  await expectSound(bob.page);
  await expect(connection(alice)).toHaveText('Connected', { timeout: 30_000 });
  await expect(connection(bob)).toHaveText('Connected', { timeout: 30_000 });
  await expectFramesAdvance(bob.page, 'Remote camera');
  await expect(callState(alice)).toHaveText('Connected');

  await test.step('who wakes in the call looks for a new way, and nothing of it is lost', async () => {
    const before = await fragmentsOf(bob.page);
    await bob.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));
    await expect.poll(() => fragmentsOf(bob.page)).not.toEqual(before);
    await expectInCall(alice, bob);
    for (const { page } of [alice, bob]) {
      await expectFramesAdvance(page, 'Remote camera');
      await expectSound(page);
    }
  });

  // Signalling works again: a camera switched off is known on the other side, and hanging up arrives.
  await alice.page.getByRole('button', { name: 'Turn camera off' }).click();
  await expect(bob.page.getByLabel('Remote camera', { exact: true })).toBeHidden();
  await alice.page.getByRole('button', { name: 'Hang up' }).click();
  await expect(callEnded(bob)).toBeVisible();
});

test('messages that come while the chat is not open are counted, all is there again after both have restarted, and damage to it is said', async ({
  alice,
  bob,
  desk,
}) => {
  await openChat(alice, 'Bob');
  await say(alice, 'Remember the milk.');
  await say(alice, 'And the bread.');
  await expect(listed(bob, 'Alice')).toHaveAccessibleName(/2 unread/);
  await openChat(bob, 'Alice');
  await expect(listed(bob, 'Alice')).not.toHaveAccessibleName(/unread/);
  await expect(messages(bob)).toContainText('Remember the milk.');
  await say(bob, 'Already bought.');
  await expect(messages(alice)).toContainText('Already bought.');

  await test.step('who wakes from sleep is back at once, however far away the next attempt is', async () => {
    await holdLongWaits(bob);
    await alice.page.getByRole('button', { name: 'Settings' }).click();
    await letReach(alice.page, 'Off');
    await expect(connection(bob)).toHaveText('No longer hosted');
    await letReach(alice.page, 'This computer');
    await expect(connection(alice)).toHaveText('Connected');
    await expect(connection(bob)).toHaveText('No longer hosted');
    await bob.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));
    await expect(connection(bob)).toHaveText('Connected');
    await alice.page.getByRole('button', { name: 'Close settings' }).click();
  });

  const [aliceAgain, bobAgain] = [await desk.restart(alice), await desk.restart(bob)];
  await openChat(aliceAgain, 'Bob');
  await openChat(bobAgain, 'Alice');
  for (const person of [aliceAgain, bobAgain]) {
    await expect(messages(person)).toContainText('Remember the milk.');
    await expect(messages(person)).toContainText('Already bought.');
  }

  await test.step('damaged messages are said, not replaced, and come back with the good file', async () => {
    const folder = desk.folderOf(aliceAgain);
    const file = path.join(folder, 'service', 'parley.db');
    await desk.quit(aliceAgain);
    const good = readFileSync(file);
    const bad = Buffer.alloc(good.length, 'not a database ');
    writeFileSync(file, bad);

    const again = await desk.open('Alice', folder);
    const problem = again.page.getByRole('status', { name: 'Service problem' });
    await expect(problem).toContainText(/damaged/);
    expect(readFileSync(file).equals(bad)).toBe(true);

    writeFileSync(file, good);
    await again.page.getByRole('button', { name: 'Try again' }).click();
    await expect(connection(again)).toHaveText('Connected');
  });
});
