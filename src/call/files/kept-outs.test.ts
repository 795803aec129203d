import { describe, expect, it } from 'vitest';
import { blockBytes } from './block-plan.ts';
import { ben, bytesLike, createTwoEnds, sourceOf } from './fakes/two-ends.ts';

const content = bytesLike(5 * blockBytes + 17);

async function offering() {
  const t = await createTwoEnds();
  const source = Object.assign(sourceOf('film', content), { source: 'given' });
  t.sources.set('given', source);
  t.connect();
  await t.ends.ada.exchange.offer(ben, 'film', [source]);
  await t.passes(5);
  const [offer] = t.seenBy('ben');
  if (!offer) throw new Error('nothing was offered');
  return { ...t, source, offer, sent: () => t.seenBy('ada')[0] };
}
const accepted = async () => {
  const t = await offering();
  t.ends.ben.exchange.accept(t.offer);
  while ((t.seenBy('ben')[0]?.moved ?? 0) < 2 * blockBytes) await t.passes(1);
  return t;
};
const isWhole = (files: ReadonlyMap<number, Uint8Array> | undefined): boolean =>
  Buffer.compare(files?.get(0) ?? new Uint8Array(), content) === 0;

describe('files whose sender has started anew', () => {
  it('go on by themselves where they were, and are forgotten once they are there', async () => {
    const t = await accepted();
    await t.startAnew('ada');
    expect(t.sent()).toMatchObject({ name: 'film', isAway: true, state: { is: 'moving' } });
    const before = t.heard.length;
    t.connect();
    await t.passes();
    const blocks = t.heard.slice(before).flatMap(([, word]) => (word.kind === 'block' ? [word.block] : []));
    expect(Math.min(...blocks)).toBeGreaterThanOrEqual(2);
    expect([t.sinks.length, isWhole(t.sinks[0]?.files), t.sent()?.state]).toEqual([1, true, { is: 'done' }]);
    expect(t.forgotten).toEqual(['given']);
    await t.startAnew('ada');
    expect(t.seenBy('ada')).toEqual([]);
  });

  it('that nobody has answered yet are offered again, and once alone', async () => {
    const t = await offering();
    await t.startAnew('ada');
    t.connect();
    await t.passes(20);
    expect(t.seenBy('ben')).toHaveLength(1);
    t.ends.ben.exchange.accept(t.offer);
    await t.passes();
    expect(isWhole(t.sinks[0]?.files)).toBe(true);
  });

  it('stay paused by who had paused them', async () => {
    const t = await accepted();
    const own = t.sent();
    if (own) t.ends.ada.exchange.pause(own);
    await t.startAnew('ada');
    t.connect();
    await t.passes(60);
    expect(t.sent()?.state).toEqual({ is: 'paused', by: 'me' });
    if (own) t.ends.ada.exchange.resume(own);
    await t.passes();
    expect(isWhole(t.sinks[0]?.files)).toBe(true);
  });

  it('that have changed meanwhile are said to have, to both', async () => {
    const t = await accepted();
    t.source.isGone = true;
    await t.startAnew('ada');
    t.connect();
    await t.passes(40);
    const failed = { is: 'failed', why: 'unreadable' };
    expect([t.sent()?.state, t.seenBy('ben')[0]?.state]).toEqual([failed, failed]);
    expect(t.sinks[0]?.end).toBe('cancelled');
  });

  it('were refused, and are not asked about again', async () => {
    const t = await offering();
    t.ends.ben.exchange.refuse(t.offer);
    await t.passes(5);
    await t.startAnew('ada');
    expect(t.seenBy('ada')).toEqual([]);
  });

  it('are read by their name as long as they go to somebody else too', async () => {
    const t = await offering();
    await t.ends.ada.exchange.offer('another' as typeof ben, 'film', [t.source]);
    t.ends.ben.exchange.refuse(t.offer);
    await t.passes(5);
    expect(t.forgotten).toEqual([]);
    const other = t.seenBy('ada').find(({ user }) => user !== ben);
    if (other) t.ends.ada.exchange.cancel(other);
    expect(t.forgotten).toEqual(['given']);
  });

  it('of which no name is known are what they were: to be sent once more', async () => {
    const t = await createTwoEnds();
    t.connect();
    await t.ends.ada.exchange.offer(ben, 'film', [sourceOf('film', content)]);
    await t.passes(5);
    await t.startAnew('ada');
    expect(t.seenBy('ada')).toEqual([]);
  });
});
