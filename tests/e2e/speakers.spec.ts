import { expect, test } from './support/guests.ts';
import { makeRoom } from './support/make-room.ts';
import { expectSound } from './support/media-probe.ts';
import { callControls, type Caller } from './support/person.ts';
import { inState, leave, tile } from './support/room-call.ts';

interface Watched {
  /** What was seen at each person's picture: how loud it was shown to be. */
  readonly voices: Record<string, string[]>;
  /** Whose picture was the largest, one after the other. */
  readonly large: string[];
}

/** Looks at each frame that the page draws, so that nothing between two questions is missed. */
const watchTiles = ({ page }: Caller): Promise<void> =>
  page.evaluate(() => {
    const watched: Watched = { voices: {}, large: [] };
    Object.assign(globalThis, { watched });
    const look = (): void => {
      const tiles = [...document.querySelectorAll<HTMLElement>('.stage-place > [role="group"]')];
      const width = (of: HTMLElement): number => of.getBoundingClientRect().width;
      const [first, second] = tiles.sort((a, b) => width(b) - width(a));
      for (const { ariaLabel, dataset } of tiles) {
        const seen = (watched.voices[ariaLabel ?? ''] ??= []);
        const voice = dataset['voice'] ?? 'silent';
        if (seen.at(-1) !== voice) seen.push(voice);
      }
      // While two change places neither of them is large.
      const isClear = first && second && width(first) > 2 * width(second);
      const large = isClear ? (first.ariaLabel ?? '') : '';
      if (isClear && watched.large.at(-1) !== large) watched.large.push(large);
      requestAnimationFrame(look);
    };
    look();
  });

const watched = ({ page }: Caller): Promise<Watched> =>
  page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);

const press = ({ page }: Caller, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

test('the ring follows who speaks, and who goes on speaking becomes large, once', async ({ guests }) => {
  test.setTimeout(180_000);
  const ada = await guests.come('Ada');
  const ben = await guests.come('Ben');
  const cyd = await guests.come('Cyd');
  await makeRoom(ada, 'Orchard', [ben, cyd]);
  await press(ada, 'Video call');
  for (const other of [ben, cyd]) await press(other, 'Accept with video');
  for (const person of [ada, ben, cyd]) await inState(person, '3 people');
  for (const muted of [ada, cyd]) await press(muted, 'Mute');
  await expect(tile(ada, 'Cyd').getByRole('img', { name: 'Cyd is muted' })).toBeVisible();
  await expectSound(ada.page, 'Voice of Ben');
  await expect(tile(ada, 'Cyd')).not.toHaveAttribute('data-voice');

  await press(ada, 'Layout and view');
  await ada.page.getByRole('menuitem', { name: 'Speaker view' }).click();
  await watchTiles(ada);
  // Words are louder and fainter, and there are pauses between them.
  await expect.poll(async () => new Set((await watched(ada)).voices['Ben']).size).toBeGreaterThan(2);
  await expect.poll(async () => (await watched(ada)).large).toEqual(['Ben']);

  await press(ben, 'Mute');
  await callControls(cyd).getByRole('button', { name: 'Unmute' }).click();
  await expect.poll(async () => (await watched(ada)).large).toEqual(['Ben', 'Cyd']);
  await expect.poll(async () => new Set((await watched(ada)).voices['Cyd']).size).toBeGreaterThan(2);
  await expect(tile(ada, 'Ben')).not.toHaveAttribute('data-voice');
  const { voices, large } = await watched(ada);
  expect(voices['You']).toEqual(['silent']);
  expect(large).toEqual(['Ben', 'Cyd']);
  await leave(ada);
});
