import type { Measurement } from './measure.ts';
import { lowestRung, needOf, rungAt, rungFor, smallestPicture, voiceNeedOf } from './rungs.ts';

/**
 * Where one connection stands. `ducking` and `raising` are a try upwards: the sender's estimate of the path grows slowly while
 * the path is full, but Chromium looks for more at once when somebody who sends little is allowed much more. So before a try it
 * sends little for a moment (docs/decisions/0022-quality-ladder.md).
 */
export interface LadderState {
  /** What the path carries: 0 is the best. What is sent may be less, where nobody looks at more. */
  readonly rung: number;
  readonly phase: 'steady' | 'ducking' | 'raising';
  readonly sinceMs: number;
  /** Looks in a row that showed trouble. */
  readonly strikes: number;
  /** Tries in a row that came to nothing. */
  readonly failures: number;
  /** The least that was seen on this path; above it packets wait somewhere. */
  readonly baseRttMs: number | null;
}

interface LadderLook {
  readonly nowMs: number;
  readonly seen: Measurement;
  /** The best rung that anybody asks for: screen sizes, data cap, number of people, this computer. */
  readonly ceiling: number;
}

export const duckMs = 750;
const duckShare = 0.45;
const leastDuckedBps = 20_000;
/** A try that has not shown more by then shows nothing. */
const raiseMs = 1_000;
/** What was proven a moment ago is not tried again at once. */
const settleMs = 1_000;
/** Between looks while a try is judged. */
const raiseLookMs = 250;
/** Two rungs at once: from 250 kbps to 2.5 Mbps in two tries. From voice alone one: a first picture is large, and voice waits behind it. */
const tryRungs = (rung: number): number => (rung === lowestRung ? 1 : 2);

/**
 * Below the first share of its need a rung is left at the second look, below the other one at the first. The last
 * picture is held longer: the browser gives voice its bits first, and a slow picture is more than none.
 */
const isLast = (rung: number): boolean => rung === smallestPicture;
const staysAtOf = (rung: number): number => (isLast(rung) ? 0.55 : 0.75);
const failsAtOf = (rung: number): number => (isLast(rung) ? 0.4 : 0.5);

/** Estimates overshoot downwards; where one comes down to may need a little more than is seen at that moment. */
const landsAt = 0.85;
const risesAt = 1.1;

/** Losses above which pictures shrink, and below which they may grow again. Between them nothing changes. */
const lossBad = 0.05;
const lossHeavy = 0.2;
const lossFine = 0.02;
/** Losses alone, on a path that carries enough, are no reason to show less than these. */
const lossFloor = 3;
const heavyLossFloor = smallestPicture;

export const firstState = (nowMs: number): LadderState => ({
  // As if everything were fine: the browser itself begins low, and the first looks correct it.
  rung: 0,
  phase: 'steady',
  sinceMs: nowMs,
  strikes: 0,
  failures: 0,
  baseRttMs: null,
});

/** A try costs a moment of picture; on a path that refused many it is made seldom. */
const patienceMs = ({ rung, failures }: LadderState): number =>
  (failures < 10 ? 3_000 + 150 * failures : 10_000) * (rung === lowestRung ? 1.5 : 1);

const isQueued = (rttMs: number | null, baseMs: number | null): boolean =>
  rttMs !== null && baseMs !== null && rttMs > baseMs + 200 && rttMs > baseMs * 2;

type Trouble = 'none' | 'some' | 'much';

function troubleOf({ rung, baseRttMs }: LadderState, { seen, ceiling }: LadderLook): Trouble {
  const sent = Math.max(rung, ceiling);
  const need = needOf(sent);
  const { availableBps, loss, rttMs } = seen;
  if (availableBps !== null && availableBps < need * failsAtOf(sent)) return 'much';
  if (loss !== null && loss > lossHeavy) return 'much';
  if (availableBps !== null && availableBps < need * staysAtOf(sent)) return 'some';
  if (loss !== null && loss > lossBad) return 'some';
  return isQueued(rttMs, baseRttMs) ? 'some' : 'none';
}

/** Where to go down to: as far as the estimate says where it is the estimate that says so, and otherwise one step. */
function landing(from: number, { availableBps, loss, rttMs }: Measurement, baseRttMs: number | null): number {
  const isShort = availableBps !== null && availableBps < needOf(from) * staysAtOf(from);
  if (isShort) {
    const carried = Math.max(Math.min(lowestRung, from + 1), rungFor(availableBps, landsAt));
    // Right after a fall the estimate is below what it will be: the last picture goes only when that has been tried.
    return from < smallestPicture ? Math.min(smallestPicture, carried) : carried;
  }
  // What waits somewhere is gone a moment after less comes; only a path that carries too little takes the last picture.
  if (isQueued(rttMs, baseRttMs)) return Math.max(from, Math.min(smallestPicture, from + 1));
  const floor = loss !== null && loss > lossHeavy ? heavyLossFloor : lossFloor;
  return Math.max(from, Math.min(floor, from + 1));
}

function steady(state: LadderState, look: LadderLook): LadderState {
  const { nowMs, seen, ceiling } = look;
  const trouble = troubleOf(state, look);
  const sent = Math.max(state.rung, ceiling);
  if (trouble === 'much' || (trouble === 'some' && state.strikes > 0)) {
    const rung = landing(sent, seen, state.baseRttMs);
    return rung === sent
      ? { ...state, strikes: 1 }
      : { ...state, rung, sinceMs: nowMs, strikes: 0, failures: 0 };
  }
  if (trouble === 'some') return { ...state, strikes: state.strikes + 1 };
  return rise({ ...state, strikes: 0 }, look);
}

function rise(state: LadderState, { nowMs, seen, ceiling }: LadderLook): LadderState {
  const waitedMs = nowMs - state.sinceMs;
  const { availableBps, loss } = seen;
  const mayRise = state.rung > ceiling && availableBps !== null && (loss === null || loss < lossFine);
  if (!mayRise) return state;
  const proven = Math.max(ceiling, rungFor(availableBps, risesAt));
  if (proven < state.rung && waitedMs >= settleMs) {
    const better = { ...state, rung: proven, failures: 0 };
    // A path that has grown may well have grown further.
    return { ...better, sinceMs: nowMs - patienceMs(better) + settleMs };
  }
  if (waitedMs < patienceMs(state)) return state;
  return { ...state, phase: 'ducking', sinceMs: nowMs };
}

/** What a try aims at. */
export const aimOf = (rung: number, ceiling: number): number => Math.max(0, ceiling, rung - tryRungs(rung));

function judge(state: LadderState, look: LadderLook): LadderState {
  const { nowMs, seen, ceiling } = look;
  const { availableBps } = seen;
  // More than was tried broke.
  if (troubleOf(state, look) === 'much') return steady({ ...state, phase: 'steady' }, look);
  const aim = aimOf(state.rung, ceiling);
  const reached = availableBps === null ? state.rung : Math.max(aim, rungFor(availableBps, landsAt));
  if (reached < state.rung) {
    const better: LadderState = { ...state, rung: reached, phase: 'steady', failures: 0 };
    // Where all of it was right, the next one most likely is too. Half of it may have been a full buffer on the way: one look first.
    return reached <= aim && reached > ceiling
      ? { ...better, phase: 'ducking', sinceMs: nowMs }
      : { ...better, sinceMs: nowMs - patienceMs(better) + settleMs };
  }
  if (nowMs - state.sinceMs < raiseMs) return state;
  return { ...state, phase: 'steady', sinceMs: nowMs, failures: state.failures + 1 };
}

/** One look, one step. */
export function step(state: LadderState, look: LadderLook): LadderState {
  const { rttMs } = look.seen;
  const baseRttMs = rttMs === null ? state.baseRttMs : Math.min(rttMs, state.baseRttMs ?? rttMs);
  const known = { ...state, baseRttMs };
  // Who lowers their wish in the middle of a try has none any more.
  if (known.phase !== 'steady' && known.rung <= look.ceiling)
    return { ...known, phase: 'steady', sinceMs: look.nowMs };
  switch (known.phase) {
    case 'steady':
      return steady(known, look);
    case 'ducking':
      return look.nowMs - known.sinceMs < duckMs
        ? known
        : { ...known, phase: 'raising', sinceMs: look.nowMs };
    case 'raising':
      return judge(known, look);
  }
}

/** When to look again: seldom while all is well, often while a try is being made. */
export const lookAgainMs = ({ phase }: LadderState): number =>
  phase === 'steady' ? 1_000 : phase === 'ducking' ? duckMs : raiseLookMs;

/**
 * Together with voice well under the two thirds of the estimate at which Chromium begins to call a sender idle. A little is left: an
 * encoder that gets nothing begins anew with a large picture.
 */
const duckedBps = (availableBps: number, rung: number): number =>
  Math.max(leastDuckedBps, Math.round(availableBps * duckShare) - voiceNeedOf(rung));

/** Bits for pictures at this moment. */
export function videoBps(
  { rung, phase }: LadderState,
  { seen, ceiling }: Pick<LadderLook, 'seen' | 'ceiling'>,
): number {
  const sent = rungAt(Math.max(rung, ceiling)).videoBps;
  // Also from voice alone: the browser fills its look for more with pictures it has sent, and without one it finds nothing.
  if (phase === 'ducking') {
    const least = rungAt(Math.min(smallestPicture, Math.max(rung, ceiling))).videoBps;
    return Math.min(least, duckedBps(seen.availableBps ?? sent, Math.max(rung, ceiling)));
  }
  if (phase === 'raising') return rungAt(aimOf(rung, ceiling)).videoBps;
  return sent;
}
