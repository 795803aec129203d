/** Choices that follow from a number alone (mulberry32), so that a finding can be kept as numbers. */
export interface Chance {
  below(count: number): number;
  /** One of the list; undefined of an empty one. */
  of<Item>(items: readonly Item[]): Item | undefined;
  oneIn(count: number): boolean;
}

export function createChance(seed: number): Chance {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return { below, of: (items) => items[below(items.length)], oneIn: (count) => below(count) === 0 };
}
