import type { Locator } from '@playwright/test';
import {
  answer,
  callEnded,
  callState,
  callWith,
  expectInCall,
  hangUp,
  hostAddress,
  isRinging,
  messages,
  openChat,
  ring,
  type Person,
} from './support/person.ts';
import { joinByProtocol } from './support/protocol-person.ts';
import { expect, test as base } from './support/two-people.ts';

async function talk(alice: Person, bob: Person): Promise<void> {
  await ring(alice, 'Bob', 'Voice call');
  await answer(bob, 'Accept with voice');
  await expectInCall(alice, bob);
}

/** Alice and Bob talk; then Carol rings Bob. */
const test = base.extend<{ carolRings: () => Promise<void> }>({
  carolRings: async ({ alice, bob }, use) => {
    await talk(alice, bob);
    const carol = await joinByProtocol(hostAddress, 'Carol');
    await use(async () => {
      await carol.ring(carol.find('Bob'));
      await expect(another(bob)).toContainText('Carol');
    });
    carol.close();
  },
});

const another = ({ page }: Person): Locator => page.getByRole('group', { name: 'Another call' });

test('a second call waits: it is declined, with words too, rings when the first is over, and is answered by leaving it', async ({
  alice,
  bob,
  carolRings,
}) => {
  await test.step('declined, it leaves the first as it is', async () => {
    await carolRings();
    expect(isRinging(bob)).toBe(false);
    await another(bob).getByRole('button', { name: 'Decline', exact: true }).click();
    await expect(another(bob)).toBeHidden();
    for (const person of [alice, bob]) await expect(callState(person)).toHaveText('Connected');
  });

  await test.step('declined with words, the first goes on', async () => {
    await carolRings();
    await another(bob).getByRole('button', { name: 'Decline with a message' }).click();
    await another(bob).getByRole('button', { name: 'I’ll call you back.' }).click();
    await expect(another(bob)).toBeHidden();
    for (const person of [alice, bob]) await expect(callState(person)).toHaveText('Connected');
    await openChat(bob, 'Carol');
    await expect(messages(bob)).toContainText('I’ll call you back.');
    await bob.page.getByRole('button', { name: 'Return to call with Alice' }).click();
  });

  await test.step('it rings as any other when the first is over', async () => {
    await carolRings();
    await hangUp(alice);
    const popUp = await bob.ringing();
    await expect(popUp.getByText('Carol')).toBeVisible();
    await expect(another(bob)).toBeHidden();
    await answer(bob, 'Decline');
    await expect.poll(() => isRinging(bob)).toBe(false);
  });

  await test.step('answered by leaving the first', async () => {
    await talk(alice, bob);
    await carolRings();
    expect(isRinging(bob)).toBe(false);
    await another(bob).getByRole('button', { name: 'Leave and answer' }).click();
    await expect(callEnded(alice)).toContainText('Bob hung up');
    await expect(callWith(bob, 'Carol')).toBeVisible();
    await expect(another(bob)).toBeHidden();
  });
});
