import { describe, expect, it } from 'vitest';
import type { FileOffer, FileWord, TransferId } from '../../protocol/file-words.ts';
import { blockBytes } from './block-plan.ts';
import { keepsNothing } from './fakes/keeps-nothing.ts';
import { ada, ben, bytesLike, createTwoEnds, digest, sourceOf } from './fakes/two-ends.ts';
import { createIncoming } from './incoming.ts';

const transferOf = (number: number): TransferId =>
  `00000000-0000-8000-8000-${`${number}`.padStart(12, '0')}` as TransferId;
const offerOf = (number: number, name = 'plan.pdf', isAgain = false): FileOffer => ({
  ...{ kind: 'offer', transfer: transferOf(number), name, files: [{ path: name, bytes: 3 }], isAgain },
  film: null,
});
const cancelOf = (number: number): FileWord => ({
  ...{ kind: 'cancel', transfer: transferOf(number), why: 'person' },
});

/** Ada's end is not this app: she says what she likes. */
async function withHostileAda() {
  const t = await createTwoEnds();
  t.connect();
  const says = async (...words: readonly FileWord[]): Promise<void> => {
    for (const word of words) t.ends.ada.open.getState()[0]?.say(word);
    await t.passes(20);
  };
  const said = (kind: FileWord['kind']): number =>
    t.heard.filter(([by, word]) => by === 'ada' && word.kind === kind).length;
  return { ...t, says, said };
}

describe('of somebody who says what they like', () => {
  it.each([
    ['another name', { ...offerOf(1, 'plan.exe'), files: offerOf(1).files }],
    ['another size', { ...offerOf(1), files: [{ path: 'plan.pdf', bytes: 9_000 }] }],
  ])('an offer stays what it was on the screen: %s under its number is refused', async (_what, other) => {
    const t = await withHostileAda();
    await t.says(offerOf(1), other, cancelOf(1), other);
    expect(t.seenBy('ben')).toMatchObject([
      { name: 'plan.pdf', bytes: 3, state: { is: 'cancelled', by: 'them' } },
    ]);
    expect(t.said('refuse')).toBe(2);
  });

  it('offers that are taken back again and again do not pile up', async () => {
    const t = await withHostileAda();
    for (let number = 0; number < 120; number += 1) await t.says(offerOf(number), cancelOf(number));
    await t.says(offerOf(1_000));
    const seen = t.seenBy('ben');
    expect(seen).toHaveLength(50);
    expect(seen.at(-1)).toMatchObject({ id: transferOf(1_000), state: { is: 'offered' } });
  });

  it('what is under way is accepted once over each connection, however often it is offered', async () => {
    const t = await withHostileAda();
    await t.says(offerOf(1));
    t.ends.ben.exchange.accept({ direction: 'in', user: ada, id: transferOf(1) });
    await t.says(...Array.from({ length: 30 }, () => offerOf(1, 'plan.pdf', true)));
    expect(t.said('accept')).toBe(1);
    t.cut();
    t.connect();
    await t.says(offerOf(1, 'plan.pdf', true));
    expect(t.said('accept')).toBe(2);
  });

  it('pauses without end write nothing to the disk', async () => {
    let puts = 0;
    const incoming = createIncoming({
      digest,
      clock: { now: () => 0 },
      openSink: async () => ({
        ...{ async write() {}, async sync() {}, async finish() {}, async cancel() {}, show: null, id: 'x' },
      }),
      kept: { ...keepsNothing, put: () => void (puts += 1) },
      changed() {},
    });
    const { transfer } = offerOf(1);
    incoming.heard(ada, offerOf(1));
    await incoming.accept(ada, transfer);
    for (let times = 0; times < 9; times += 1)
      for (const kind of ['pause', 'go'] as const) incoming.heard(ada, { kind, transfer });
    expect(puts).toBe(1);
    incoming.pause(ada, transfer);
    expect(puts).toBe(2);
  });

  it('acceptances without end have nothing read again, and none once the connection is gone', async () => {
    const t = await createTwoEnds();
    const content = bytesLike(40 * blockBytes);
    let reads = 0;
    const source = sourceOf('film', content);
    const counted = {
      ...source,
      read: (from: number, to: number) => {
        reads += 1;
        return source.read(from, to);
      },
    };
    t.connect();
    await t.ends.ada.exchange.offer(ben, 'film', [counted]);
    await t.passes(5);
    const [{ id: transfer } = { id: transferOf(0) }] = t.seenBy('ben');
    const line = t.ends.ben.open.getState()[0];
    const all: FileWord = { kind: 'accept', transfer, block: 40, soFar: '0'.repeat(64) };
    for (let times = 0; times < 30; times += 1) line?.say(all);
    await t.passes(3);
    t.cut();
    const before = reads;
    expect(before).toBeLessThan(40);
    await t.passes(100);
    expect(reads).toBeLessThanOrEqual(before + 1);
  });
});
