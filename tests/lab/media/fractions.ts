import { createChance } from '../../fuzz/chance.ts';

/** Numbers from 0 to 1 that follow from the seed. */
export type Fractions = () => number;

export function createFractions(seed: number): Fractions {
  const chance = createChance(seed);
  return () => chance.below(1_000_000) / 1_000_000;
}
