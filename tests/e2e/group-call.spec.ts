import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { directFiles, saveTo, sendDirectly, writeSomething } from './support/direct-files.ts';
import { makeRoom, room } from './support/make-room.ts';
import { expectFramesAdvance, expectSound } from './support/media-probe.ts';
import { answer, callIn, hostAddress, listed, startJoining, type Person } from './support/person.ts';
import { choose, expectAllTogether, inState, leave, seesAtSomeTime, tile } from './support/room-call.ts';
import { expect, test as base } from './support/two-people.ts';

const test = base.extend<{ carol: Person }>({
  carol: async ({ desk, alice, bob }, use) => {
    const carol = await desk.open('Carol');
    await startJoining(carol, hostAddress);
    await expect(listed(alice, 'Carol')).toBeVisible();
    await expect(listed(bob, 'Carol')).toBeVisible();
    await use(carol);
  },
});

test('three in a room: rung, joined late, a hand, asked to mute, a reload, and left', async ({
  alice,
  bob,
  carol,
  desk,
}) => {
  test.setTimeout(360_000);
  await makeRoom(alice, 'Garden', [bob, carol]);

  await test.step('the room is rung; one answers, the other does not', async () => {
    await alice.page.getByRole('button', { name: 'Video call' }).click();
    await inState(alice, 'Only you');
    const popUp = await bob.ringing();
    await expect(popUp.getByText('Video call in Garden')).toBeVisible();
    // What is heard as he comes is read too, for a moment.
    const isRead = expect(alice.page.locator('.call-caption')).toHaveText('Bob joined', { timeout: 60_000 });
    await answer(bob, 'Accept with video');
    await isRead;
    await answer(carol, 'Decline');
    await inState(alice, '2 people');
    await inState(bob, '2 people');
    await expectAllTogether(alice, bob);
  });

  const file = path.join(desk.folderOf(alice), 'notes.bin');
  const content = writeSomething(file, 30_000);
  const takes = async (person: Person, name: string): Promise<string> => {
    const saved = path.join(desk.folderOf(person), name);
    await saveTo(person, saved);
    await directFiles(person).getByRole('button', { name: 'Accept' }).click();
    return saved;
  };
  const expectTaken = async (person: Person, saved: string): Promise<void> => {
    await expect.poll(() => existsSync(saved), { timeout: 60_000 }).toBe(true);
    expect(Buffer.compare(readFileSync(saved), content), person.name).toBe(0);
  };

  await test.step('a file goes directly to the one other who is there', async () => {
    await sendDirectly(alice, 'Directly to Bob', file);
    await expectTaken(bob, await takes(bob, 'alone.bin'));
  });

  await test.step('who declined sees that it goes on, and comes later', async () => {
    await expect(room(carol, 'Garden')).toHaveAccessibleName(/Call now · 2 people/);
    await room(carol, 'Garden').click();
    const goesOn = carol.page.getByRole('region', { name: 'Call going on' });
    await expect(goesOn).toContainText('Alice');
    await goesOn.getByRole('button', { name: 'Join with video' }).click();
    for (const person of [alice, bob, carol]) await inState(person, '3 people');
    await expectAllTogether(alice, bob, carol);
  });

  await test.step('a file goes directly to both others, and to nobody who did not take it', async () => {
    await sendDirectly(alice, 'Directly to the 2 people in this call', file);
    await expectTaken(bob, await takes(bob, 'among three.bin'));
    await directFiles(carol).getByRole('button', { name: 'Refuse' }).click();
    await expect(directFiles(alice)).toContainText('Carol does not want it');
    await expect(directFiles(alice)).toContainText('Bob has it');
  });

  await test.step('a raised hand is seen, and lowered by who leads', async () => {
    await choose(bob, 'React', 'Raise hand');
    await expect(tile(carol, 'Bob').getByRole('img', { name: 'Bob has a hand up' })).toBeVisible();
    await alice.page.getByRole('button', { name: 'Show people' }).click();
    await choose(alice, 'More for Bob', 'Lower hand');
    await expect(bob.page.getByText('Alice lowered your hand.')).toBeVisible();
    await expect(carol.page.getByRole('img', { name: 'Bob has a hand up' })).toBeHidden();
  });

  await test.step('who leads asks to mute, and it is done and said', async () => {
    await choose(alice, 'More for Carol', 'Ask to mute');
    const asked = carol.page
      .getByRole('status')
      .filter({ hasText: 'Alice asked you to mute. You are muted now.' });
    await expect(asked).toBeVisible();
    await expect(tile(bob, 'Carol').getByRole('img', { name: 'Carol is muted' })).toBeVisible();
    const sign = tile(carol, 'You').getByRole('img', { name: 'Muted by Alice' });
    await expect(sign).toBeVisible();
    await asked.getByRole('button', { name: 'Unmute' }).click();
    await expect(sign).toBeHidden();
    await expectSound(bob.page, 'Voice of Carol');
  });

  await test.step('a page that is loaded anew comes back by itself; the others see that it does', async () => {
    const seen = [alice, bob].map((person) => seesAtSomeTime(person, 'Reconnecting…'));
    await carol.page.reload();
    await Promise.all(seen);
    await expect(callIn(carol, 'Garden')).toBeVisible();
    await expectAllTogether(alice, bob, carol);
    for (const person of [alice, bob, carol]) await inState(person, '3 people');
    await expect(alice.page.getByRole('status', { name: 'What happens in the call' })).not.toHaveText(
      /Carol/,
    );
  });

  await test.step('one leaves and the others go on; the last one closes it', async () => {
    await leave(bob);
    await inState(alice, '2 people');
    await expect(bob.page.getByRole('region', { name: 'Call going on' })).toContainText('Alice');
    await expectFramesAdvance(alice.page, 'Camera of Carol');
    await leave(carol);
    await inState(alice, 'Only you');
    await leave(alice);
    await expect(bob.page.getByRole('region', { name: 'Call going on' })).toBeHidden();
  });
});
