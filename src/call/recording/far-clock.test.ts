import { describe, expect, it } from 'vitest';
import { createFarClock, farTimeAt } from './far-clock.ts';

function setUp() {
  let nowMs = 0;
  const clock = createFarClock(() => nowMs);
  const learn = (atMs: number, farMs: (middleMs: number) => number, out: number, back: number): void => {
    nowMs = atMs;
    clock.asked(atMs);
    nowMs = atMs + out + back;
    clock.answered(atMs, farMs(atMs + out));
  };
  return { clock, learn, answered: clock.answered, at: (ms: number) => farTimeAt(clock.times(), ms) };
}

describe('the clock of another device', () => {
  it('is not known before it has answered what it was asked', () => {
    const { at, answered } = setUp();
    answered(0, 500);
    expect(at(0)).toBeNull();
  });

  it('is known by the answer that waited least', () => {
    const { at, learn } = setUp();
    learn(0, (ms) => ms + 7_000, 200, 10);
    learn(1_000, (ms) => ms + 7_000, 3, 3);
    learn(2_000, (ms) => ms + 7_000, 5, 90);
    expect(at(2_500)).toBe(9_500);
  });

  it('goes a little faster than one’s own', () => {
    const { at, learn } = setUp();
    const far = (ms: number): number => ms * 1.0001 + 50;
    for (let atMs = 0; atMs <= 3_600_000; atMs += 2_000) learn(atMs, far, 2, 2);
    for (const ms of [10_000, 60_000, 1_234_567, 3_599_000])
      expect(Math.abs((at(ms) ?? 0) - far(ms))).toBeLessThan(3);
  });

  it('is not known by an answer that came alone: it may have waited any time', () => {
    const { at, learn } = setUp();
    const far = (ms: number): number => ms + 7_000;
    // Half a minute of its own begins with the first of them, whatever the time is.
    learn(29_900, far, 90, 0);
    for (let ms = 30_100; ms < 32_000; ms += 200) learn(ms, far, 2, 2);
    expect(at(29_900)).toBe(36_900);
    for (const ms of [60_000, 62_000, 64_000, 66_000]) learn(ms, far, 90, 0);
    expect(at(66_000)).toBe(73_000);
    learn(68_000, (ms) => ms + 7_001, 2, 2);
    expect(at(70_000)).toBe(77_001);
  });

  it('answers a question once', () => {
    const { at, learn, answered } = setUp();
    learn(1_000, (ms) => ms, 2, 2);
    answered(1_000, 99_999);
    expect(at(1_000)).toBe(1_000);
  });

  it('remembers no more questions than may be on their way', () => {
    const { clock, at } = setUp();
    for (let sentMs = 0; sentMs < 100; sentMs += 1) clock.asked(sentMs);
    clock.answered(0, 5);
    expect(at(0)).toBeNull();
  });
});
