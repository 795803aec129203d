import { describe, expect, it } from 'vitest';
import type { HealthReport } from '../../protocol/pair-words.ts';
import { diagnose } from './diagnose.ts';
import { mirrored, type Verdict } from './verdict.ts';

const said = ([first]: readonly Verdict[]): string =>
  first ? `${first.cause} ${first.whose} ${first.weight}` : 'nothing';

describe('one answer', () => {
  /** The same numbers in each run. */
  function createDice(seed: number) {
    let state = seed;
    const next = (): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      return (state >> 8) / 0x7f_ffff;
    };
    const pick = <Value>(...values: readonly [Value, ...Value[]]): Value =>
      values[Math.min(values.length - 1, Math.floor(next() * values.length))] ?? values[0];
    return { pick };
  }

  it('is the same on both sides, whatever they measured', () => {
    const { pick } = createDice(20_261_121);
    const anyReport = (): HealthReport => ({
      connection: 'connected',
      rttMs: pick(null, 20, 200, 500),
      jitterMs: pick(null, 2, 50),
      lostOut: pick(null, 0, 0.04, 0.2),
      lostIn: pick(null, 0, 0.04, 0.2),
      sentKbps: pick(30, 900),
      receivedKbps: pick(30, 900),
      availableKbps: pick(null, 120, 500, 2_000),
      isSqueezed: pick(true, false),
      concealed: pick(null, 0, 0.1),
      frozen: pick(null, 0, 0.3),
      computer: pick('calm', 'busy', 'unknown'),
      microphone: pick('off', 'heard', 'silent'),
      silentMs: 0,
      camera: pick('off', 'steady', 'slow'),
      cameraFps: pick(null, 5, 30),
      service: pick('here', 'steady', 'uneven', 'away'),
      serviceMs: pick(null, 10, 130, 400),
      serviceLate: pick(0, 0.1, 0.3),
      awayMs: pick(0, 6_000),
      hasMoved: pick(true, false, false),
      reachable: pick(true, true, false),
      others: pick(
        { count: 0, out: 0, in: 0 },
        { count: 3, out: 3, in: 3 },
        { count: 3, out: 0, in: 0 },
        { count: 3, out: 3, in: 0 },
      ),
    });
    const inAnyOrder = (verdicts: readonly Verdict[]): string[] =>
      verdicts
        .map((verdict) =>
          JSON.stringify({ ...verdict, evidence: verdict.evidence.map((f) => JSON.stringify(f)).sort() }),
        )
        .sort();
    for (let time = 0; time < 2_000; time++) {
      const [a, b] = [anyReport(), anyReport()];
      expect(inAnyOrder(diagnose(b, a).map(mirrored))).toEqual(inAnyOrder(diagnose(a, b)));
      const [there] = diagnose(b, a).map(mirrored);
      expect(said(there ? [there] : [])).toBe(said(diagnose(a, b)));
    }
  });
});
