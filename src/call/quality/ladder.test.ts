import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aimOf, duckMs, firstState, lookAgainMs, step, videoBps, type LadderState } from './ladder.ts';
import type { Measurement } from './measure.ts';
import { lowestRung, needOf, rungAt, rungFor, rungs, voiceNeedOf } from './rungs.ts';

const fine: Measurement = { availableBps: 10_000_000, loss: 0, rttMs: 40, isCpuLimited: false };
const at = (rung: number, more: Partial<LadderState> = {}): LadderState => ({
  ...firstState(0),
  rung,
  baseRttMs: 40,
  ...more,
});

/** So many looks that all show the same, a second apart, beginning at a time of peace. */
function see(state: LadderState, seen: Partial<Measurement>, looks = 1, ceiling = 0): LadderState {
  let now = state;
  for (let look = 1; look <= looks; look += 1) {
    now = step(now, { nowMs: 1_000 * look, seen: { ...fine, ...seen }, ceiling });
  }
  return now;
}

const names = (from: number, to: number): string => `${rungAt(from).name} to ${rungAt(to).name}`;
const pairs = rungs.flatMap((_, from) => rungs.map((_, to) => [from, to] as const));

describe('the ladder down', () => {
  it.each(
    pairs
      .filter(([from, to]) => to > from && to < lowestRung)
      .map(([from, to]) => [names(from, to), from, to] as const),
  )('goes from %s within two looks, when that is what the path still carries', (_name, from, to) => {
    expect(see(at(from), { availableBps: needOf(to) * 0.9 }, 2).rung).toBe(to);
  });

  it.each(rungs.slice(0, lowestRung).map((_, from) => [names(from, lowestRung), from] as const))(
    'goes from %s by way of the last picture, two looks more',
    (_name, from) => {
      const seen = { availableBps: needOf(lowestRung) * 0.8 };
      expect(see(at(from), seen, 1).rung).toBe(from === lowestRung - 1 ? lowestRung : lowestRung - 1);
      expect(see(at(from), seen, 4).rung).toBe(lowestRung);
    },
  );

  it('waits for a second look before it gives up a picture, unless the path has less than half', () => {
    expect(see(at(1), { availableBps: needOf(1) * 0.7 }).rung).toBe(1);
    expect(see(at(1), { availableBps: needOf(1) * 0.45 }).rung).toBe(3);
  });

  it('does not count one bad look and, later, another', () => {
    const bad = { ...fine, availableBps: needOf(1) * 0.7 };
    let state = at(1);
    for (const [index, seen] of [bad, fine, bad, fine].entries()) {
      state = step(state, { nowMs: index * 1_000, seen: { ...seen }, ceiling: 1 });
    }
    expect(state.rung).toBe(1);
  });

  it.each([
    ['6 % lost', { loss: 0.06 }],
    ['packets that wait somewhere on the way', { rttMs: 400 }],
  ])('takes one step for %s, though the estimate says there is room', (_what, seen) => {
    expect(see(at(1), seen).rung).toBe(1);
    expect(see(at(1), seen, 2).rung).toBe(2);
  });

  it('keeps a picture that can be seen whatever is lost, where the path carries it', () => {
    expect(see(at(0), { loss: 0.1 }, 60).rung).toBe(3);
    expect(see(at(0), { loss: 0.4 }, 60).rung).toBe(4);
  });

  it('holds the last picture a little longer, also through heavy losses', () => {
    expect(see(at(4), { availableBps: needOf(4) * 0.6, loss: 0.4 }, 20).rung).toBe(4);
    expect(see(at(4), { availableBps: needOf(4) * 0.5 }, 2).rung).toBe(lowestRung);
  });

  it('does not take the last picture because packets wait', () => {
    expect(see(at(4), { availableBps: needOf(4), rttMs: 900 }, 20).rung).toBe(4);
    expect(see(at(lowestRung), { availableBps: 100_000, rttMs: 900 }, 4).rung).toBe(lowestRung);
  });

  it('does not mistake a path that is long for one that is full', () => {
    expect(see(at(0, { baseRttMs: 300 }), { rttMs: 450 }, 10).rung).toBe(0);
  });

  it('stays between the thresholds: what is enough to stay is not enough to come', () => {
    const seen = { availableBps: needOf(2) * 0.8, loss: 0.03 };
    expect(see(at(2), seen, 100)).toMatchObject({ rung: 2, phase: 'steady' });
  });

  it('without an estimate goes by losses and time alone', () => {
    expect(see(at(0), { availableBps: null }, 20).rung).toBe(0);
    expect(see(at(0), { availableBps: null, loss: null, rttMs: null }, 20).rung).toBe(0);
    expect(see(at(0), { availableBps: null, loss: 0.1 }, 4).rung).toBe(2);
  });

  it('leaves pictures that nobody asked for out of the account', () => {
    expect(see(at(0), { availableBps: 600_000 }, 5, 3).rung).toBe(0);
    expect(see(at(0), { availableBps: 100_000 }, 5, 3).rung).toBe(lowestRung);
  });
});

describe('the ladder up', () => {
  it.each(pairs.filter(([from, to]) => to < from).map(([from, to]) => [names(from, to), from, to] as const))(
    'goes from %s as soon as the estimate proves it',
    (_name, from, to) => {
      expect(see(at(from), { availableBps: needOf(to) * 1.15 }).rung).toBe(to);
    },
  );

  it('goes no further than anybody asks for', () => {
    expect(see(at(4), {}, 30, 2)).toMatchObject({ rung: 2, phase: 'steady' });
  });

  it.each([
    ['packets are lost', { loss: 0.03 }],
    ['there is no estimate', { availableBps: null }],
  ])('does not when %s', (_when, seen) => {
    expect(see(at(4), { availableBps: needOf(4), ...seen }, 30)).toMatchObject({ rung: 4, phase: 'steady' });
  });
});

/** A path that carries so much, and an estimate that only finds out by a try. */
function climb(carries: number, from: LadderState, forMs: number) {
  let state = from;
  let nowMs = 0;
  let availableBps = Math.min(carries, needOf(from.rung));
  const tries: number[] = [];
  const sent: number[] = [];
  while (nowMs < forMs) {
    nowMs += lookAgainMs(state);
    const seen = { ...fine, availableBps };
    const before = state;
    state = step(state, { nowMs, seen, ceiling: 0 });
    sent.push(videoBps(state, { seen, ceiling: 0 }));
    if (state.phase === 'ducking' && before.phase === 'steady') tries.push(nowMs);
    if (state.phase === 'raising') availableBps = Math.min(carries, needOf(aimOf(state.rung, 0)) * 2);
    else availableBps = Math.min(availableBps, carries);
  }
  return { state, tries, sent };
}

describe('a try upwards', () => {
  it('sends little, then allows two rungs more, and goes on at once when that shows more', () => {
    const { state, tries, sent } = climb(20_000_000, at(4), 10_000);
    expect(state).toMatchObject({ rung: 0, phase: 'steady' });
    expect(tries.length).toBeGreaterThan(0);
    const first = sent.findIndex((bps) => bps < rungAt(4).videoBps);
    expect(sent[first + 1]).toBe(rungAt(2).videoBps);
  });

  it('gives up after a second, and tries again with more and more patience', () => {
    const { state, tries } = climb(needOf(4), at(4), 120_000);
    expect(state.rung).toBe(4);
    const waits = tries.slice(1).map((atMs, index) => atMs - (tries[index] ?? 0));
    expect(Math.min(...waits)).toBeGreaterThan(4_000);
    expect(waits.at(-1)).toBeGreaterThan(10_000);
    // As many as fit, and not one more: each costs a moment of picture.
    expect(tries.length).toBeLessThan(18);
  });

  it('from voice alone tries the smallest picture, and seldom: its first frame stands in the way of the voice', () => {
    const { tries, sent } = climb(100_000, at(lowestRung), 60_000);
    expect(Math.max(...sent)).toBe(rungAt(4).videoBps);
    expect(tries[0]).toBeGreaterThan(4_000);
    expect(climb(400_000, at(lowestRung), 60_000).state.rung).toBeLessThan(lowestRung);
  });

  it('from voice alone begins with a very small picture, so that there is one to look for more with', () => {
    const seen = { ...fine, availableBps: 120_000 };
    expect(videoBps(at(lowestRung, { phase: 'ducking' }), { seen, ceiling: 0 })).toBe(20_000);
  });

  it('is over at once when nobody wants more', () => {
    const raising = at(3, { phase: 'raising', sinceMs: 900 });
    expect(step(raising, { nowMs: 1_000, seen: fine, ceiling: 3 })).toMatchObject({
      rung: 3,
      phase: 'steady',
    });
  });

  it('looks often while it lasts and seldom otherwise', () => {
    expect((['steady', 'ducking', 'raising'] as const).map((phase) => lookAgainMs(at(3, { phase })))).toEqual(
      [1_000, duckMs, 250],
    );
  });
});

describe('a try that breaks more than it finds', () => {
  it('is given up in the middle', () => {
    const raising = at(3, { phase: 'raising', sinceMs: 900 });
    const seen = { ...fine, availableBps: 120_000 };
    expect(step(raising, { nowMs: 1_000, seen, ceiling: 0 })).toMatchObject({
      rung: lowestRung - 1,
      phase: 'steady',
    });
  });
});

describe('what goes out', () => {
  it('is what the rung has, and never more than somebody asks for', () => {
    expect(videoBps(at(1), { seen: fine, ceiling: 0 })).toBe(1_500_000);
    expect(videoBps(at(1), { seen: fine, ceiling: 3 })).toBe(500_000);
    expect(videoBps(at(lowestRung), { seen: fine, ceiling: 0 })).toBe(0);
  });

  it('is less than half of the path while a try begins, voice and all, and never quite nothing', () => {
    const ducked = (availableBps: number) =>
      videoBps(at(4, { phase: 'ducking' }), { seen: { ...fine, availableBps }, ceiling: 0 });
    for (const availableBps of [250_000, 300_000, 400_000]) {
      expect(ducked(availableBps) + voiceNeedOf(4)).toBeLessThan(availableBps / 2);
    }
    expect(ducked(100_000)).toBe(20_000);
  });
});

const numRuns = 3_000;
const rungNumber = fc.nat(lowestRung);
const anyState: fc.Arbitrary<LadderState> = fc.record({
  rung: rungNumber,
  phase: fc.constantFrom('steady', 'ducking', 'raising'),
  sinceMs: fc.constant(0),
  strikes: fc.nat(2),
  failures: fc.nat(20),
  baseRttMs: fc.option(fc.nat(500)),
});
const anySeen: fc.Arbitrary<Measurement> = fc.record({
  availableBps: fc.option(fc.nat(5_000_000)),
  loss: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  rttMs: fc.option(fc.nat(2_000)),
  isCpuLimited: fc.boolean(),
});

describe('whatever is seen', () => {
  it('the ladder stands on one of its rungs, and no more goes out than anybody asks for', () => {
    const looks = fc.array(fc.tuple(anySeen, rungNumber, fc.nat(5_000)), { maxLength: 40 });
    fc.assert(
      fc.property(anyState, looks, (from, looks) => {
        let state = from;
        let nowMs = 0;
        for (const [seen, ceiling, passedMs] of looks) {
          nowMs += passedMs;
          state = step(state, { nowMs, seen, ceiling });
          expect(rungs[state.rung]).toBeDefined();
          const bps = videoBps(state, { seen, ceiling });
          expect(bps).toBeGreaterThanOrEqual(0);
          // From voice alone a try begins with a very small picture.
          expect(bps).toBeLessThanOrEqual(
            Math.max(rungAt(ceiling).videoBps, ceiling === lowestRung ? 0 : 20_000),
          );
        }
      }),
      { numRuns },
    );
  });

  it('looks that all show the same come to rest on one rung', () => {
    fc.assert(
      fc.property(anyState, anySeen, rungNumber, (from, seen, ceiling) => {
        const before = see(from, seen, 60, ceiling);
        let state = before;
        for (let look = 1; look <= 60; look += 1) {
          state = step(state, { nowMs: 60_000 + 1_000 * look, seen, ceiling });
          expect(state.rung).toBe(before.rung);
        }
      }),
      { numRuns },
    );
  });

  it('a path that stays as it is comes to the rung that it carries', () => {
    const carried = fc.integer({ min: 20_000, max: 4_000_000 });
    fc.assert(
      fc.property(carried, rungNumber, (carries, rung) => {
        const { state } = climb(carries, at(rung), 90_000);
        const best = rungFor(carries, 0.85);
        // One that came from above may stay where one from below does not come to.
        expect([best, best - 1]).toContain(state.rung);
        expect(carries).toBeGreaterThan(state.rung < best ? needOf(state.rung) * 0.4 : 0);
        expect(climb(carries, state, 30_000).state.rung).toBe(state.rung);
      }),
      { numRuns },
    );
  });
});
