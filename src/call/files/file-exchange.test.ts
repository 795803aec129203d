import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockBytes } from './block-plan.ts';
import { ada, ben, bytesLike, createTwoEnds, digest, sourceOf } from './fakes/two-ends.ts';
import { hashOfHashes } from './hashes.ts';

const big = bytesLike(5 * blockBytes + 17);

/** A megabyte compared by the test's own means takes seconds. */
const isSame = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one !== undefined && Buffer.compare(one, other) === 0;

async function offering(content = big, other = bytesLike(0)) {
  const t = await createTwoEnds();
  const { ada: sender, ben: receiver } = t.ends;
  const sources = [sourceOf('Plan/plan.pdf', content), sourceOf('Plan/empty.txt', other)];
  t.connect();
  await sender.exchange.offer(ben, 'Plan', sources);
  await t.passes(5);
  const [offer] = t.seenBy('ben');
  if (!offer) throw new Error('nothing was offered');
  return { ...t, sender, receiver, sources, offer, sent: () => t.seenBy('ada')[0] };
}
const blocksSent = (heard: Awaited<ReturnType<typeof createTwoEnds>>['heard']) =>
  heard.flatMap(([, word]) => (word.kind === 'block' ? [word.block] : []));

describe('files to somebody in the call', () => {
  it('are offered with name, sizes and who, and nothing is asked, opened or sent before they are accepted', async () => {
    const { offer, sinks, heard, passes } = await offering();
    await passes(50);
    expect(offer).toMatchObject({ name: 'Plan', user: ada, bytes: big.length, moved: 0 });
    expect(offer.state).toEqual({ is: 'offered' });
    expect(offer.files.map(({ path }) => path)).toEqual(['Plan/plan.pdf', 'Plan/empty.txt']);
    expect([sinks, blocksSent(heard)]).toEqual([[], []]);
  });

  it('arrive whole, empty ones too, and both sides know', async () => {
    const { offer, receiver, sinks, passes, seenBy, sent } = await offering();
    receiver.exchange.accept(offer);
    await passes();
    expect(isSame(sinks[0]?.files.get(0), big)).toBe(true);
    expect(sinks[0]?.end).toBe('finished');
    expect([sent()?.state, seenBy('ben')[0]?.state]).toEqual([{ is: 'done' }, { is: 'done' }]);
    expect(sent()?.moved).toBe(big.length);
  });

  it('are refused without a word more; who thinks better of a place still has the offer', async () => {
    const { offer, receiver, sinks, passes, seenBy, sent } = await offering();
    receiver.asking.answer = 'thinks better of it';
    receiver.exchange.accept(offer);
    await passes(5);
    expect(seenBy('ben')[0]?.state).toEqual({ is: 'offered' });
    receiver.exchange.refuse(offer);
    await passes(5);
    expect([sent()?.state, sinks]).toEqual([{ is: 'refused' }, []]);
  });

  it.each(['ada', 'ben'] as const)('stop for both when one cancels: %s', async (who) => {
    const { offer, ends, sinks, passes, seenBy, sent } = await offering();
    ends.ben.exchange.accept(offer);
    await passes(12);
    const own = who === 'ada' ? sent() : seenBy('ben')[0];
    if (own) ends[who].exchange.cancel(own);
    await passes(20);
    const other = who === 'ada' ? seenBy('ben')[0] : sent();
    expect(other?.state).toEqual({ is: 'cancelled', by: 'them' });
    expect(sinks[0]?.end).toBe('cancelled');
  });

  it('go on after a cut where they stopped, and what was written is not sent again', async () => {
    const { offer, receiver, sinks, heard, passes, cut, connect, sent, seenBy } = await offering();
    receiver.exchange.accept(offer);
    while ((seenBy('ben')[0]?.moved ?? 0) < 2 * blockBytes) await passes(1);
    cut();
    await passes(5);
    expect(sent()?.isAway).toBe(true);
    const before = blocksSent(heard).length;
    connect();
    await passes();
    expect(isSame(sinks[0]?.files.get(0), big)).toBe(true);
    expect(Math.min(...blocksSent(heard).slice(before))).toBeGreaterThanOrEqual(2);
    expect(sent()?.state).toEqual({ is: 'done' });
  });

  it('sent once more by somebody who started anew go on too, if they are the same', async () => {
    const { offer, receiver, sinks, ends, passes, startAnew, connect, seenBy, heard } = await offering();
    receiver.exchange.accept(offer);
    while ((seenBy('ben')[0]?.moved ?? 0) < 2 * blockBytes) await passes(1);
    await startAnew('ada');
    await passes(5);
    const before = blocksSent(heard).length;
    connect();
    await ends.ada.exchange.offer(ben, 'Plan', [
      sourceOf('Plan/plan.pdf', big),
      sourceOf('Plan/empty.txt', bytesLike(0)),
    ]);
    await passes();
    expect(sinks).toHaveLength(1);
    expect(isSame(sinks[0]?.files.get(0), big)).toBe(true);
    expect(Math.min(...blocksSent(heard).slice(before))).toBeGreaterThanOrEqual(2);
  });

  it('go on after a restart of who takes them, with what is on the disk', async () => {
    const { offer, ends, sinks, passes, startAnew, connect, seenBy, heard } = await offering();
    ends.ben.exchange.accept(offer);
    while ((seenBy('ben')[0]?.moved ?? 0) < 2 * blockBytes) await passes(1);
    await startAnew('ben');
    expect(seenBy('ben')[0]).toMatchObject({ isAway: true, name: 'Plan', state: { is: 'moving' } });
    const before = blocksSent(heard).length;
    connect();
    await passes();
    expect(sinks).toHaveLength(1);
    expect(sinks[0]).toMatchObject({ end: 'finished' });
    expect(isSame(sinks[0]?.files.get(0), big)).toBe(true);
    expect(Math.min(...blocksSent(heard).slice(before))).toBeGreaterThanOrEqual(2);
    await startAnew('ben');
    expect(seenBy('ben')).toEqual([]);
  });

  it('go on after a power cut with what was on the disk, and with nothing that was only said to be', async () => {
    const { offer, ends, sinks, clock, passes, losesPower, connect, seenBy, heard } = await offering();
    ends.ben.exchange.accept(offer);
    while ((seenBy('ben')[0]?.moved ?? 0) < 2 * blockBytes) await passes(1);
    clock.advance(2_000);
    while ((seenBy('ben')[0]?.moved ?? 0) < 4 * blockBytes) await passes(1);
    await losesPower('ben');
    const before = blocksSent(heard).length;
    connect();
    await passes();
    expect(sinks[0]).toMatchObject({ end: 'finished' });
    expect(isSame(sinks[0]?.files.get(0), big)).toBe(true);
    expect(Math.min(...blocksSent(heard).slice(before))).toBeGreaterThanOrEqual(2);
  });

  it('of which a power cut came while others took their place begin anew', async () => {
    const { offer, receiver, sinks, clock, passes, startAnew, losesPower, connect, ...t } = await offering();
    receiver.exchange.accept(offer);
    clock.advance(2_000);
    while ((t.seenBy('ben')[0]?.moved ?? 0) < 4 * blockBytes) await passes(1);
    const sendAnew = async (content: Uint8Array<ArrayBuffer>): Promise<void> => {
      await startAnew('ada');
      connect();
      const sources = [sourceOf('Plan/plan.pdf', content), sourceOf('Plan/empty.txt', bytesLike(0))];
      await t.ends.ada.exchange.offer(ben, 'Plan', sources);
    };
    await sendAnew(bytesLike(big.length, 3));
    while (sinks[0]?.files.get(0)?.[1] !== 3) await passes(1);
    // A system also writes by itself.
    await sinks[0]?.sync();
    await losesPower('ben');
    await sendAnew(big);
    await passes();
    expect(sinks[0]).toMatchObject({ end: 'finished' });
    expect(isSame(sinks[0]?.files.get(0), big)).toBe(true);
  });

  it('begin anew where what is there is of something else', async () => {
    const { offer, receiver, sinks, ends, passes, startAnew, connect, seenBy } = await offering();
    receiver.exchange.accept(offer);
    while ((seenBy('ben')[0]?.moved ?? 0) < 2 * blockBytes) await passes(1);
    await startAnew('ada');
    connect();
    const changed = bytesLike(big.length, 3);
    await ends.ada.exchange.offer(ben, 'Plan', [
      sourceOf('Plan/plan.pdf', changed),
      sourceOf('Plan/empty.txt', bytesLike(0)),
    ]);
    await passes();
    expect(isSame(sinks[0]?.files.get(0), changed)).toBe(true);
  });

  it('rest while either side has paused them, over a cut too', async () => {
    const { offer, ends, passes, cut, connect, sent, seenBy } = await offering();
    ends.ben.exchange.accept(offer);
    await passes(10);
    const own = sent();
    if (!own) throw new Error('not sent');
    ends.ada.exchange.pause(own);
    ends.ben.exchange.pause(offer);
    cut();
    connect();
    await passes(60);
    const { moved } = seenBy('ben')[0] ?? {};
    await passes(60);
    expect(seenBy('ben')[0]).toMatchObject({ moved, state: { is: 'paused', by: 'both' } });
    ends.ada.exchange.resume(own);
    await passes(60);
    expect(sent()?.state).toEqual({ is: 'paused', by: 'them' });
    ends.ben.exchange.resume(offer);
    await passes();
    expect(sent()?.state).toEqual({ is: 'done' });
  });

  it('say why they failed: gone at the sender, no room at the receiver', async () => {
    const gone = await offering();
    gone.receiver.exchange.accept(gone.offer);
    for (const source of gone.sources) source.isGone = true;
    await gone.passes(60);
    expect([gone.sent()?.state, gone.seenBy('ben')[0]?.state]).toEqual([
      { is: 'failed', why: 'unreadable' },
      { is: 'failed', why: 'unreadable' },
    ]);
    expect(gone.sinks[0]?.end).toBe('cancelled');

    const full = await offering();
    full.receiver.exchange.accept(full.offer);
    while (full.sinks.length === 0) await full.passes(1);
    for (const sink of full.sinks) sink.isFull = true;
    await full.passes(60);
    expect(full.sent()?.state).toEqual({ is: 'failed', why: 'unsaved' });
  });

  it('are never kept when they are not what was said at the end', async () => {
    const { offer, receiver, sinks, passes, seenBy, ends } = await offering();
    const [line] = ends.ada.open.getState();
    receiver.exchange.accept(offer);
    // Somebody who says of other blocks that they were all.
    line?.say({ kind: 'end', transfer: offer.id, sha256: await hashOfHashes(digest, []) });
    await passes();
    expect(seenBy('ben')[0]?.state).toEqual({ is: 'failed', why: 'damaged' });
    expect(sinks[0]?.end).toBe('cancelled');
  });

  it('are never more than a few at once from one person', async () => {
    const t = await createTwoEnds();
    t.connect();
    for (let file = 0; file < 25; file += 1)
      await t.ends.ada.exchange.offer(ben, `${file}`, [sourceOf(`${file}`, bytesLike(10))]);
    await t.passes(20);
    expect(t.seenBy('ben')).toHaveLength(20);
    expect(t.seenBy('ada').filter(({ state }) => state.is === 'refused')).toHaveLength(5);
  });

  it('arrive whole whatever is cut, paused and resumed when, and when the power goes', async () => {
    const deed = fc.constantFrom(
      ...(['cut', 'connect', 'ada pauses', 'ben pauses', 'ada resumes', 'ben resumes'] as const),
      'ben loses power',
    );
    const step = fc.tuple(deed, fc.nat(25));
    const sizes = fc.array(fc.nat(3 * blockBytes), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.array(step, { maxLength: 12 }), async (lengths, steps) => {
        const t = await createTwoEnds();
        t.connect();
        const contents = lengths.map((length, file) => bytesLike(length, file + 1));
        await t.ends.ada.exchange.offer(
          ben,
          'All',
          contents.map((content, file) => sourceOf(`All/${file}`, content)),
        );
        await t.passes(5);
        const [offer] = t.seenBy('ben');
        const [own] = t.seenBy('ada');
        if (!offer || !own) throw new Error('not offered');
        t.ends.ben.exchange.accept(offer);
        for (const [what, turns] of steps) {
          if (what === 'cut') t.cut();
          if (what === 'connect') t.connect();
          if (what === 'ada pauses') t.ends.ada.exchange.pause(own);
          if (what === 'ben pauses') t.ends.ben.exchange.pause(offer);
          if (what === 'ada resumes') t.ends.ada.exchange.resume(own);
          if (what === 'ben resumes') t.ends.ben.exchange.resume(offer);
          if (what === 'ben loses power') await t.losesPower('ben');
          t.clock.advance(700);
          await t.passes(turns);
        }
        t.connect();
        // It may not have been accepted before there was no power.
        await t.passes(5);
        t.ends.ben.exchange.accept(offer);
        t.ends.ada.exchange.resume(own);
        t.ends.ben.exchange.resume(offer);
        for (let waits = 0; waits < 40 && t.seenBy('ada')[0]?.state.is !== 'done'; waits += 1)
          await t.passes(30);
        expect(t.seenBy('ada')[0]?.state).toEqual({ is: 'done' });
        expect(t.sinks.at(-1)?.end).toBe('finished');
        expect(contents.every((content, file) => isSame(t.sinks.at(-1)?.files.get(file), content))).toBe(
          true,
        );
      }),
      { numRuns: 40 },
    );
  });
});
