import { expect, type Locator } from '@playwright/test';
import { expectFramesAdvance, expectMoved, expectSound } from './media-probe.ts';
import { callState, type Caller } from './person.ts';

/** A call in a room, as those who are in it see it. */

export const without = (people: readonly Caller[], ...out: readonly Caller[]): Caller[] =>
  people.filter((person) => !out.includes(person));

/** One of them has seen each of the others move, and hears them. */
export async function expectSeenAndHeard({ page }: Caller, others: readonly Caller[]): Promise<void> {
  await Promise.all(others.map(({ name }) => expectMoved(page, `Camera of ${name}`)));
  for (const { name } of others) await expectSound(page, `Voice of ${name}`);
}

/** Each of them sees and hears each other. */
export async function expectAllTogether(...people: readonly Caller[]): Promise<void> {
  const looks = people.map(async (person) => {
    for (const { name } of without(people, person)) {
      await expectFramesAdvance(person.page, `Camera of ${name}`);
      await expectSound(person.page, `Voice of ${name}`);
    }
  });
  await Promise.all(looks);
}

export const tile = ({ page }: Caller, name: string): Locator =>
  page.getByRole('group', { name, exact: true });

export const inState = (person: Caller, words: string): Promise<void> =>
  expect(callState(person)).toHaveText(words, { timeout: 90_000 });

export const choose = async ({ page }: Caller, button: string, item: string): Promise<void> => {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

/** Words that may be gone again before one looks twice. */
export const seesAtSomeTime = ({ page }: Caller, words: string) =>
  page.waitForFunction((said) => document.body.textContent?.includes(said), words, {
    polling: 'raf',
    timeout: 20_000,
  });

export const leave = ({ page }: Caller): Promise<void> =>
  page.getByRole('button', { name: 'Leave the call' }).click();
