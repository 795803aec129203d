/** How far the clock of another device was ahead, at a time of one's own. */
export interface FarTime {
  readonly nearMs: number;
  readonly aheadMs: number;
}

/** What time it is by the clock of another device, from questions that it answers over a data channel. */
export interface FarClock {
  /** A question, told by when it was asked. */
  asked(sentMs: number): void;
  /** Its answer, as it comes. What was never asked, or was answered before, says nothing. */
  answered(sentMs: number, farMs: number): void;
  /** What is known of it, as `farTimeAt` wants it; none before the first answer. */
  times(): readonly FarTime[];
}

/** What was learnt in so long is one thing: of it the answer that came quickest knows best, as it waited least on its way. */
const windowMs = 30_000;
const mostOpen = 15;
/** Of fewer, one that came quickly is luck. Of the first there are always more: it is asked often then. */
const leastAnswers = 5;

interface Mark extends FarTime {
  readonly window: number;
  readonly roundTripMs: number;
  readonly answers: number;
}

/** By the far clock, at any time of one's own. Two clocks do not go equally fast: between what was learnt early and late it lies on a line. */
export function farTimeAt(times: readonly FarTime[], nearMs: number): number | null {
  const next = times.find((one) => one.nearMs >= nearMs);
  const before = times.findLast((one) => one.nearMs <= nearMs);
  const [from, to] = [before ?? next, next ?? before];
  if (!from || !to) return null;
  const way = to.nearMs - from.nearMs;
  const part = way === 0 ? 0 : (nearMs - from.nearMs) / way;
  return nearMs + from.aheadMs + part * (to.aheadMs - from.aheadMs);
}

export function createFarClock(now: () => number): FarClock {
  const open = new Set<number>();
  const marks: Mark[] = [];
  /** So that none ends in the midst of the first answers. */
  let firstMs: number | null = null;

  return {
    asked(sentMs) {
      open.add(sentMs);
      for (const first of open) {
        if (open.size <= mostOpen) break;
        open.delete(first);
      }
    },
    answered(sentMs, farMs) {
      if (!open.delete(sentMs)) return;
      const heardMs = now();
      const roundTripMs = heardMs - sentMs;
      const nearMs = sentMs + roundTripMs / 2;
      firstMs ??= nearMs;
      const window = Math.floor((nearMs - firstMs) / windowMs);
      const mark: Mark = { window, nearMs, aheadMs: farMs - nearMs, roundTripMs, answers: 1 };
      const last = marks.at(-1);
      if (last?.window !== window) return void marks.push(mark);
      const best = roundTripMs < last.roundTripMs ? mark : last;
      marks[marks.length - 1] = { ...best, answers: last.answers + 1 };
    },
    times: () =>
      marks
        .filter(({ window, answers }) => window === 0 || answers >= leastAnswers)
        .map(({ nearMs, aheadMs }) => ({ nearMs, aheadMs })),
  };
}
