import { describe, expect, it } from 'vitest';
import { firstPace, paced, pieceBytes, type Pace } from './pace.ts';

interface LineLike {
  readonly bytesPerMs: number;
  readonly wayMs: number;
  /** What other things keep in its queue. */
  readonly othersMs?: number;
}

/** So many rounds over a line with a queue without end: what is more than it carries in a round waits. */
function rounds(pace: Pace, count: number, { bytesPerMs, wayMs, othersMs = 0 }: LineLike) {
  let sent = pace.roundEnds;
  // The first piece finds the way free.
  let now = pace.baseMs === null ? { ...pace, baseMs: wayMs } : pace;
  let queueMs = 0;
  for (let round = 0; round < count; round += 1) {
    queueMs = Math.max(0, now.windowBytes / bytesPerMs - wayMs) + othersMs;
    sent += now.windowBytes;
    now = paced(now, { tookMs: wayMs + queueMs, echoedBytes: sent, sentBytes: sent, isFull: true });
  }
  return { pace: now, queueMs, share: Math.min(1, now.windowBytes / bytesPerMs / (wayMs + queueMs)) };
}

describe('the pace of files', () => {
  it.each([
    { bytesPerMs: 60, wayMs: 40 },
    { bytesPerMs: 250, wayMs: 20 },
    { bytesPerMs: 12_500, wayMs: 2 },
    { bytesPerMs: 1_250, wayMs: 200 },
  ])('fills a line of $bytesPerMs bytes a ms and $wayMs ms, with a short queue', (line) => {
    const { queueMs, share } = rounds(firstPace, 400, line);
    expect(queueMs).toBeLessThan(32);
    expect(share).toBeGreaterThan(0.85);
  });

  it('finds a wide line within a few rounds', () => {
    const { pace } = rounds(firstPace, 8, { bytesPerMs: 12_500, wayMs: 20 });
    expect(pace.windowBytes).toBeGreaterThan(250_000);
  });

  it('gives way to others: a queue that is not its own makes it smaller, down to next to nothing', () => {
    const line = { bytesPerMs: 250, wayMs: 20 };
    const alone = rounds(firstPace, 60, line).pace;
    const beside = rounds(alone, 60, { ...line, othersMs: 60 }).pace;
    expect(beside.windowBytes).toBeLessThan(alone.windowBytes / 4);
    expect(rounds(beside, 60, line).pace.windowBytes).toBeGreaterThan(alone.windowBytes / 2);
  });

  it('does not grow on what is not used: a slow disk is no wide line', () => {
    let pace = firstPace;
    for (let echo = 1; echo < 50; echo += 1)
      pace = paced(pace, { tookMs: 5, echoedBytes: echo * 1_000, sentBytes: echo * 1_000, isFull: false });
    expect(pace.windowBytes).toBe(firstPace.windowBytes);
  });

  it('cuts pieces so small that several are on their way, and never larger than a message may be', () => {
    expect(pieceBytes({ ...firstPace, windowBytes: 40_000 })).toBe(10_000);
    expect(pieceBytes({ ...firstPace, windowBytes: 4 * 1024 * 1024 })).toBe(65_536);
    expect(pieceBytes({ ...firstPace, windowBytes: 2_400 })).toBe(1_200);
  });
});
