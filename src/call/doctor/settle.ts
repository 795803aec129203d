import type { Verdict } from './verdict.ts';

/** What is shown, and what would be said next if it lasts. */
interface Settled {
  readonly verdicts: readonly Verdict[];
  readonly next: string | null;
  readonly times: number;
}

export const nothingYet: Settled = { verdicts: [], next: null, times: 0 };

/** A verdict of one moment is no verdict: another one is shown when it was come to so many times in a row. */
const needed = 2;

const nameOf = (verdicts: readonly Verdict[]): string | null => {
  const [first] = verdicts;
  return first ? `${first.cause} ${first.whose}` : null;
};

export function settle(before: Settled, found: readonly Verdict[]): Settled {
  const name = nameOf(found);
  const shown = nameOf(before.verdicts);
  const isUrgent = found[0]?.weight === 'stopped' || shown === null || name === null;
  if (name === shown || isUrgent) return { verdicts: found, next: null, times: 0 };
  const times = before.next === name ? before.times + 1 : 1;
  if (times >= needed) return { verdicts: found, next: null, times: 0 };
  return { verdicts: before.verdicts, next: name, times };
}
