import type { Cause, Verdict } from './verdict.ts';

/** What is shown, and what would be said next if it lasts. */
interface Settled {
  readonly verdicts: readonly Verdict[];
  readonly next: string | null;
  readonly times: number;
  /** Looks for which nobody has confirmed whose trouble it is. */
  readonly unconfirmed: number;
}

export const nothingYet: Settled = { verdicts: [], next: null, times: 0, unconfirmed: 0 };

/** A verdict of one moment is no verdict: another one is shown when it was come to so many times in a row. */
const needed = 2;

const nameOf = (verdicts: readonly Verdict[]): string | null => {
  const [first] = verdicts;
  return first ? `${first.cause} ${first.whose}` : null;
};

/** As far as hindsight looks back (`timeline.ts`), in looks. */
const believedFor = 15;

const isUnconfirmed = (verdict: Verdict | undefined): verdict is Verdict =>
  verdict?.cause === 'path' && verdict.confidence === 'possible' && verdict.weight !== 'stopped';

const ofSomebody: ReadonlySet<Cause> = new Set(['upload', 'download', 'network']);

const isBothWays = ({ evidence }: Verdict): boolean =>
  (['me', 'them'] as const).every((sender) =>
    evidence.some(({ name, of }) => of === sender && (name === 'lost' || name === 'available-kbps')),
  );

/**
 * Trouble that goes on is whose it was found to be. A line on which nothing but voice is left is calm, and no witness speaks against it
 * any more; that takes nothing back.
 */
function remembering(
  { verdicts: [shown], unconfirmed }: Settled,
  found: readonly Verdict[],
): readonly Verdict[] {
  const [first, ...rest] = found;
  if (!isUnconfirmed(first) || unconfirmed >= believedFor) return found;
  if (!shown || !ofSomebody.has(shown.cause)) return found;
  return [{ ...first, cause: isBothWays(first) ? 'network' : shown.cause, whose: shown.whose }, ...rest];
}

export function settle(before: Settled, looked: readonly Verdict[]): Settled {
  const found = remembering(before, looked);
  const unconfirmed = isUnconfirmed(looked[0]) ? before.unconfirmed + 1 : 0;
  const name = nameOf(found);
  const shown = nameOf(before.verdicts);
  const isUrgent = found[0]?.weight === 'stopped' || shown === null || name === null;
  if (name === shown || isUrgent) return { verdicts: found, next: null, times: 0, unconfirmed };
  const times = before.next === name ? before.times + 1 : 1;
  if (times >= needed) return { verdicts: found, next: null, times: 0, unconfirmed };
  return { verdicts: before.verdicts, next: name, times, unconfirmed };
}
