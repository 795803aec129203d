import { describe, expect, it } from 'vitest';
import type { KeptRecording } from '../../../src/bridge/recording.ts';
import { bytesOf, chapterAt, durationOf, isPlayable, momentIn, secondsIn } from './playing.ts';

const file = (beganMs: number, durationMs: number | null, address: string | null = '/a') => ({
  name: 'Ada',
  beganMs,
  bytes: 100,
  durationMs,
  lastsMs: null,
  address,
});
const of = (...files: KeptRecording['files']): KeptRecording => ({
  recording: 'one',
  title: 'Plan',
  shape: 'several',
  startedAtMs: 0,
  state: 'whole',
  chapters: [],
  awaits: [],
  owes: null,
  files,
});

describe('a moment of a recording', () => {
  it('is the same in the file of another, which began later', () => {
    const moment = momentIn(file(2_000, null), 10);
    expect(moment).toBe(12_000);
    expect(secondsIn(file(5_000, null), moment)).toBe(7);
    expect(secondsIn(file(20_000, null), moment)).toBe(0);
  });

  it('is in the chapter that began last', () => {
    const chapters = [
      { atMs: 0, says: 'a' },
      { atMs: 4_000, says: 'b' },
    ];
    expect([3_000, 3_960, 4_000, 9_000].map((at) => chapterAt(chapters, at))).toEqual([0, 1, 1, 1]);
    expect(chapterAt(chapters.slice(1), 100)).toBe(-1);
    expect(chapterAt([], 100)).toBe(-1);
  });
});

describe('a recording of several files', () => {
  it('is as long as the last of them, and as large as all', () => {
    const several = of(file(0, 1_000), file(5_000, 2_000), file(9_000, null));
    expect([durationOf(several), bytesOf(several)]).toEqual([7_000, 300]);
    expect(durationOf(of(file(0, null)))).toBeNull();
  });

  it('can be played when one of them can', () => {
    expect([isPlayable(of(file(0, 1, null), file(0, 1))), isPlayable(of(file(0, 1, null)))]).toEqual([
      true,
      false,
    ]);
  });
});
