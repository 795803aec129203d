/** One measured figure beside its floor (what the machine gives at best) or a peer (what others do). */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Measured in the same run: machines are noisy, so the ratio is what counts. */
  readonly floor: number;
  readonly ratio: number;
  /** The ratio allowed; null for a figure that is only told. */
  readonly budget: number | null;
  readonly better: 'lower' | 'higher';
}

/** A bench is a module in bench/ that exports `bench`: it measures, and yields its figures. */
export type Bench = () => AsyncIterable<Figure>;

const round = (value: number): number => Number(value.toPrecision(4));

export const figure = (measured: Omit<Figure, 'ratio'>): Figure => {
  const { name, value, unit, floor, budget, better } = measured;
  // Nothing beside nothing is as much.
  const ratio = value === floor ? 1 : round(value / floor);
  return { name, value: round(value), unit, floor: round(floor), ratio, budget, better };
};

/** A ratio that is no number (nothing was measured) is over every budget. */
export function isWithinBudget({ ratio, budget, better }: Figure): boolean {
  if (budget === null) return true;
  return better === 'lower' ? ratio <= budget : ratio >= budget;
}

/** By nearest rank: the smallest value that so large a share does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
