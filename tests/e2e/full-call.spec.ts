import type { Locator } from '@playwright/test';
import { expect, test } from './support/guests.ts';
import { makeRoom, room } from './support/make-room.ts';
import { expectMoved } from './support/media-probe.ts';
import { callControls, callEnded, callIn, type Caller } from './support/person.ts';
import { choose, expectSeenAndHeard, inState, leave, tile, without } from './support/room-call.ts';

const place = 'Orchard';
const button = ({ page }: Caller, name: string | RegExp): Locator => page.getByRole('button', { name });
const goesOn = ({ page }: Caller): Locator => page.getByRole('region', { name: 'Call going on' });

async function tryWithVideo(person: Caller): Promise<void> {
  await room(person, place).click();
  await goesOn(person).getByRole('button', { name: 'Join with video' }).click();
}

/** A seventh is let in as soon as no computer in the call says that it is at its limit. */
const comeByVoice = (person: Caller): Promise<void> =>
  expect(async () => {
    const again = callEnded(person).getByRole('button', { name: /^(Join by voice|Try again)$/ });
    if (await again.isVisible()) await again.click();
    await expect(callIn(person, place)).toBeVisible({ timeout: 3_000 });
  }).toPass();

const news = ({ page }: Caller): Locator => page.getByRole('status', { name: 'What happens in the call' });

test('six with pictures and a seventh by voice, and what one does reaches all', async ({ guests }) => {
  test.setTimeout(300_000);
  const names = ['Ada', 'Ben', 'Cyd', 'Dan', 'Eve', 'Fay', 'Gus'] as const;
  const everybody = await Promise.all(names.map((name) => guests.come(name)));
  const [ada, ben, cyd, dan, eve, fay, gus] = everybody;
  if (!ada || !ben || !cyd || !dan || !eve || !fay || !gus) throw new Error('not all came');
  const others = [ben, cyd, dan, eve];
  const six = [ada, ...others, fay];

  await test.step('six are together: real pictures and voices of five at two of them', async () => {
    await makeRoom(ada, place, without(everybody, ada));
    await button(ada, 'Video call').click();
    await button(gus, /^Decline$/).click();
    for (const other of without(six, ada)) await button(other, 'Accept with video').click();
    await Promise.all(six.map((person) => inState(person, '6 people')));
    // What nobody looks at is not sent: a small computer has to draw what two of them see, and no more.
    for (const person of others) await button(person, 'Settings').click();
    await Promise.all([ada, fay].map((person) => expectSeenAndHeard(person, without(six, person))));
    for (const person of others) await button(person, `Return to call in ${place}`).click();
    for (const person of others) {
      await button(person, 'Turn camera off').click();
      await button(person, /^Mute/).click();
    }
    for (const { name } of others) await expect(tile(fay, name)).toContainText('Camera is off');
  });

  await test.step('the seventh is told that it is full, and comes by voice', async () => {
    await tryWithVideo(gus);
    await expect(callEnded(gus)).toContainText('Six people are in the call');
    await comeByVoice(gus);
    await expect(button(gus, 'Turn camera on')).toHaveAttribute('aria-disabled', 'true');
    await Promise.all(everybody.map((person) => inState(person, '7 people')));
    await expect(tile(ben, 'Gus')).toContainText('By voice');
    await expectSeenAndHeard(gus, [ada]);
  });

  await test.step('where somebody with a picture leaves, who came by voice may show theirs', async () => {
    await leave(fay);
    await button(gus, 'Turn camera on').click();
    await expectMoved(ada.page, 'Camera of Gus');
    await Promise.all([ada, gus].map((person) => inState(person, '6 people')));
  });

  const here = [ada, ben, cyd, dan, eve, gus];
  await test.step('a hand and a sign are seen by all', async () => {
    await choose(ben, 'React', 'Raise hand');
    for (const person of without(here, ben)) {
      await expect(tile(person, 'Ben').getByRole('img', { name: 'Ben has a hand up' })).toBeVisible();
    }
    await choose(cyd, 'React', 'Applause');
    for (const person of here) await expect(news(person)).toHaveText('Cyd: Applause');
  });

  await test.step('who leads locks, asks to mute and shows out, and all see it', async () => {
    await button(ada, 'Show people').click();
    await ada.page.getByRole('switch', { name: 'Lock the call' }).click();
    for (const person of here) {
      await expect(person.page.getByRole('img', { name: 'The call is locked' })).toBeVisible();
    }
    await expect(goesOn(fay)).toContainText('Locked: you can join when somebody rings you.');

    await callControls(dan).getByRole('button', { name: 'Unmute' }).click();
    await choose(ada, 'More for Dan', 'Ask to mute');
    await expect(dan.page.getByText('Ada asked you to mute. You are muted now.')).toBeVisible();
    for (const person of without(here, ada, dan)) {
      await expect(tile(person, 'Dan').getByRole('img', { name: 'Dan is muted' })).toBeVisible();
    }

    await choose(ada, 'More for Eve', 'Remove from the call');
    await ada.page.getByRole('dialog').getByRole('button', { name: 'Remove from the call' }).click();
    await expect(callEnded(eve)).toContainText('You were removed from the call');
    await Promise.all(without(here, eve).map((person) => inState(person, '5 people')));
    for (const person of without(here, eve)) await expect(tile(person, 'Eve')).toBeHidden();
  });
});
