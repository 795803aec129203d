import { describe, expect, it } from 'vitest';
import type { FilmInfo } from '../../protocol/film.ts';
import { blockBytes } from './block-plan.ts';
import { ben, bytesLike, createTwoEnds, sourceOf } from './fakes/two-ends.ts';

const film: FilmInfo = {
  ...{ recording: '00000000-0000-4000-8000-0000000000f1', shows: 'camera' },
  set: '00000000-0000-4000-8000-0000000000e1',
  ...{ beganMs: 0, lastsMs: 1_000, at: 0, of: 1 },
};
const content = bytesLike(8 * blockBytes + 17);

async function offering() {
  const t = await createTwoEnds();
  const source = Object.assign(sourceOf('camera.webm', content), { source: 'given' });
  t.sources.set('given', source);
  t.connect();
  await t.ends.ada.exchange.offer(ben, 'camera.webm', [source], film);
  await t.passes(5);
  const seen = () => [t.seenBy('ada')[0], t.seenBy('ben')[0]].map((one) => [one?.state.is, one?.waits]);
  const takes = async (): Promise<void> => {
    const [offer] = t.seenBy('ben');
    if (offer) t.ends.ben.exchange.accept(offer);
    await t.passes();
  };
  return { ...t, ...{ seen, takes, asking: t.ends.ben.asking } };
}
const whole = [
  ['done', null],
  ['done', null],
];

describe('what cannot be taken now', () => {
  it('stays offered, both sides know why, and it is taken when it can be', async () => {
    const t = await offering();
    t.asking.answer = 'not-there';
    await t.takes();
    const waiting = [
      ['offered', 'not-there'],
      ['offered', 'not-there'],
    ];
    expect(t.seen()).toEqual(waiting);
    await t.takes();
    expect(t.seen()).toEqual(waiting);
    t.asking.answer = 'takes';
    await t.takes();
    expect(t.seen()).toEqual(whole);
  });

  it('is tried again over each new line', async () => {
    const t = await offering();
    t.asking.answer = 'no-room';
    await t.takes();
    t.asking.answer = 'takes';
    t.cut();
    t.connect();
    await t.passes();
    expect(t.seen()).toEqual(whole);
  });

  it('is refused where nothing waits for it', async () => {
    const t = await offering();
    t.asking.answer = 'knows of none';
    await t.takes();
    expect(t.seen()).toEqual([
      ['refused', null],
      ['refused', null],
    ]);
  });
});

describe('what is half here when there is no room any more', () => {
  async function halfThere() {
    const t = await offering();
    const [offer] = t.seenBy('ben');
    if (offer) t.ends.ben.exchange.accept(offer);
    while ((t.seenBy('ben')[0]?.moved ?? 0) < 2 * blockBytes) await t.passes(1);
    const [sink] = t.sinks;
    if (!sink) throw new Error('nothing was taken');
    sink.waits = 'no-room';
    await t.passes();
    return { ...t, sink, moved: () => t.seenBy('ben')[0]?.moved ?? 0 };
  }

  it('stays as it is, its sender stops, and it goes on where it was, whole', async () => {
    const t = await halfThere();
    expect(t.seen()).toEqual([
      ['moving', 'no-room'],
      ['moving', 'no-room'],
    ]);
    const moved = t.moved();
    await t.takes();
    expect(t.moved()).toBe(moved);
    expect(moved).toBeLessThan(content.length);
    t.sink.waits = null;
    await t.takes();
    expect(t.seen()).toEqual(whole);
    expect(t.sinks).toHaveLength(1);
    expect(t.sink.files.get(0)).toEqual(content);
  });

  it('goes on over a new line, and waits on where there is no room yet', async () => {
    const t = await halfThere();
    t.cut();
    t.connect();
    await t.passes();
    expect(t.seen()).toEqual([
      ['moving', 'no-room'],
      ['moving', 'no-room'],
    ]);
    t.sink.waits = null;
    t.cut();
    t.connect();
    await t.passes();
    expect(t.seen()).toEqual(whole);
    expect(t.sink.files.get(0)).toEqual(content);
  });

  it('can be cancelled, and leaves nothing', async () => {
    const t = await halfThere();
    const [one] = t.seenBy('ben');
    if (one) t.ends.ben.exchange.cancel(one);
    await t.passes();
    expect(t.seen()).toEqual([
      ['cancelled', 'no-room'],
      ['cancelled', null],
    ]);
    expect(t.sink.end).toBe('cancelled');
  });
});
