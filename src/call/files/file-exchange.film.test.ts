import { describe, expect, it } from 'vitest';
import type { FileOffer, TransferId } from '../../protocol/file-words.ts';
import { mostFilms, type FilmInfo } from '../../protocol/film.ts';
import { blockBytes } from './block-plan.ts';
import { ada, ben, bytesLike, createTwoEnds, sourceOf } from './fakes/two-ends.ts';
import type { Handover } from './file-exchange.ts';
import { isSameOffer } from './offered.ts';

const film: FilmInfo = {
  ...{ recording: '00000000-0000-4000-8000-0000000000f1', shows: 'camera' },
  set: '00000000-0000-4000-8000-0000000000e1',
  ...{ beganMs: 120, lastsMs: 61_000, at: 0, of: 2 },
};
const content = bytesLike(5 * blockBytes + 17);
const source = () => Object.assign(sourceOf('camera.webm', content), { source: 'given' });

async function offering(one = source()) {
  const t = await createTwoEnds();
  t.sources.set('given', one);
  t.connect();
  await t.ends.ada.exchange.offer(ben, 'camera.webm', [one], film);
  await t.passes(5);
  const [offer] = t.seenBy('ben');
  if (!offer) throw new Error('nothing was offered');
  return t;
}
type TwoEnds = Awaited<ReturnType<typeof offering>>;
const accepts = (t: TwoEnds, offer: Handover | undefined = t.seenBy('ben')[0]): void =>
  offer && t.ends.ben.exchange.accept(offer);
const halfThere = async (t: TwoEnds): Promise<void> => {
  accepts(t);
  while ((t.seenBy('ben')[0]?.moved ?? 0) < 2 * blockBytes) await t.passes(1);
};

describe('a film for a recording', () => {
  it('says on both sides what it is, and whose it is where a place is asked for', async () => {
    const t = await offering();
    expect([t.seenBy('ada')[0]?.film, t.seenBy('ben')[0]?.film]).toEqual([film, film]);
    accepts(t);
    await t.passes();
    expect(t.films).toEqual([[ada, film]]);
    expect(t.seenBy('ben')[0]?.state).toEqual({ is: 'done' });
  });

  it.each(['ada', 'ben'] as const)('is the same after a restart and another connection: %s', async (who) => {
    const t = await offering();
    await halfThere(t);
    await t.startAnew(who);
    expect(t.seenBy(who)[0]).toMatchObject({ film, state: { is: 'moving' } });
    t.connect();
    await t.passes();
    expect(t.seenBy('ada')[0]?.state).toEqual({ is: 'done' });
    expect(t.sinks).toHaveLength(1);
  });

  it('is listed once it was offered: whoever let go of it before would leave it to nobody', async () => {
    const t = await createTwoEnds();
    await t.ends.ada.exchange.offer(ben, 'camera.webm', [source()], film);
    expect(t.ends.ada.exchange.state.getState()).toMatchObject([{ film }]);
  });

  it('is not the same as the same file without it, nor as another of theirs', async () => {
    const one = source();
    const t = await offering(one);
    await t.ends.ada.exchange.offer(ben, 'camera.webm', [one]);
    await t.ends.ada.exchange.offer(ben, 'camera.webm', [one], film);
    await t.ends.ada.exchange.offer(ben, 'camera.webm', [one], { ...film, at: 1 });
    const other = { ...film, recording: '00000000-0000-4000-8000-0000000000f2' };
    await t.ends.ada.exchange.offer(ben, 'camera.webm', [one], other);
    const again = { ...film, set: '00000000-0000-4000-8000-0000000000e2' };
    await t.ends.ada.exchange.offer(ben, 'camera.webm', [one], again);
    await t.passes(20);
    expect(t.seenBy('ben').map((each) => each.film)).toEqual([film, null, { ...film, at: 1 }, other, again]);
  });

  it('is known by what it was known by before there were films, where it is none', async () => {
    const t = await createTwoEnds();
    await t.ends.ada.exchange.offer(ben, 'plan.pdf', [sourceOf('plan.pdf', bytesLike(9))]);
    expect(t.seenBy('ada')[0]?.id).toBe('444781b3-4447-81b3-8447-81b3444781b3');
  });

  it.each([
    ['recording', { recording: '00000000-0000-4000-8000-0000000000f2' }],
    ['picture', { shows: 'screen' }],
    ['beginning', { beganMs: 121 }],
    ['length', { lastsMs: 61_001 }],
    ['number', { at: 1 }],
    ['count', { of: 3 }],
    ['set', { set: '00000000-0000-4000-8000-0000000000e2' }],
  ] as const)('of another %s is another offer', (_what, change) => {
    const offer = { name: 'camera.webm', files: [{ path: 'camera.webm', bytes: 3 }], film };
    expect(isSameOffer(offer, { ...offer, film: { ...film } })).toBe(true);
    expect(isSameOffer(offer, { ...offer, film: { ...film, ...change } })).toBe(false);
    expect([
      isSameOffer(offer, { ...offer, film: null }),
      isSameOffer({ ...offer, film: null }, offer),
    ]).toEqual([false, false]);
  });

  it.each([
    ['the third of two', { film: { ...film, at: 2 } }],
    ['of several files', { files: ['one', 'other'].map((path) => ({ path, bytes: 3 })) }],
  ])('that makes no sense is refused at once: %s', async (_what, change) => {
    const t = await createTwoEnds();
    t.connect();
    const offer: FileOffer = {
      ...{
        kind: 'offer',
        transfer: '00000000-0000-8000-8000-000000000001' as TransferId,
        name: 'camera.webm',
      },
      ...{ files: [{ path: 'camera.webm', bytes: 3 }], film, isAgain: false, ...change },
    };
    t.ends.ada.open.getState()[0]?.say(offer);
    await t.passes(5);
    expect(t.seenBy('ben')).toEqual([]);
    expect(t.heard.at(-1)).toEqual(['ada', { kind: 'refuse', transfer: offer.transfer }]);
  });

  it('is not in the way of files, and comes with as many as there may be', async () => {
    const t = await createTwoEnds();
    t.connect();
    const one = source();
    const offers = (at: number) =>
      t.ends.ada.exchange.offer(ben, 'camera.webm', [one], { ...film, at: at % mostFilms, of: mostFilms });
    for (let at = 0; at < mostFilms; at += 1) await offers(at);
    for (let file = 0; file < 20; file += 1)
      await t.ends.ada.exchange.offer(ben, `${file}`, [sourceOf(`${file}`, bytesLike(10))]);
    await t.passes(20);
    expect(t.seenBy('ben')).toHaveLength(mostFilms + 20);
    const more = { ...film, recording: '00000000-0000-4000-8000-0000000000f2' };
    await t.ends.ada.exchange.offer(ben, 'camera.webm', [one], more);
    await t.passes(20);
    expect(t.seenBy('ada').at(-1)?.state).toEqual({ is: 'refused' });
  });
});
