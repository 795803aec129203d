import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { newUserData } from '../fixtures/launch-parley.ts';
import {
  answer,
  callEnded,
  callState,
  connection,
  expectInCall,
  hostAddress,
  isRinging,
  listed,
  ring,
  startJoining,
  type Person,
} from './support/person.ts';
import { expect, test as base, type Desk } from './support/two-people.ts';

/** Two installations of one person: the same secret, another device. */
async function openTwice(desk: Desk, name: string): Promise<[Person, Person]> {
  const secret = randomBytes(32).toString('base64');
  const open = async (): Promise<Person> => {
    const folder = newUserData();
    const identity = { version: 1, device: randomUUID(), protection: 'file', secret };
    writeFileSync(path.join(folder, 'identity.json'), JSON.stringify(identity), { mode: 0o600 });
    const person = await desk.open(name, folder);
    await startJoining(person, hostAddress);
    await expect(connection(person)).toHaveText('Connected');
    return person;
  };
  return [await open(), await open()];
}

const test = base.extend<{ bobs: [laptop: Person, desktop: Person] }>({
  bobs: async ({ desk, alice }, use) => {
    const bobs = await openTwice(desk, 'Bob');
    await expect(listed(alice, 'Bob')).toHaveCount(1);
    await use(bobs);
  },
});

test('a ring on two devices stops on one when the other answers', async ({
  alice,
  bobs: [laptop, desktop],
}) => {
  await ring(alice, 'Bob', 'Voice call');
  await laptop.ringing();
  await desktop.ringing();
  await answer(laptop, 'Accept with voice');
  await expectInCall(alice, laptop);
  await expect.poll(() => isRinging(desktop)).toBe(false);
  await expect(callState(desktop)).toBeHidden();
});

test('a ring on two devices stops on both when one declines', async ({ alice, bobs: [laptop, desktop] }) => {
  await ring(alice, 'Bob', 'Voice call');
  await laptop.ringing();
  await desktop.ringing();
  await answer(desktop, 'Decline');
  await expect(callEnded(alice)).toContainText(/declined/i);
  for (const bob of [laptop, desktop]) await expect.poll(() => isRinging(bob)).toBe(false);
});
