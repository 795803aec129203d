/** Made-up talk with the statistics of real one: few words are in most sentences, most words in few. The same every time. */
export interface Talk {
  readonly words: readonly string[];
  /** A number from 0 up to 1. */
  share(): number;
  /** The item at this share of the list. */
  pick<Item>(items: readonly Item[], place: number): Item;
  sentence(): string;
}

const syllables =
  'ka lo mi ter schlü ben hau ser run tra ge ver ung lich keit stra ße ö fen sta ti on pro ject fi le the in ma nu al ber wo rd'.split(
    ' ',
  );
const vocabulary = 30_000;

/** mulberry32: short, even enough, and the same on every machine. */
function createShare(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function createTalk(seed: number): Talk {
  const share = createShare(seed);
  const pick = <Item>(items: readonly Item[], place: number): Item => {
    const item = items[Math.floor(place * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const several = (least: number, most: number): number => least + Math.floor(share() * (most - least + 1));
  const words = Array.from({ length: vocabulary }, () =>
    Array.from({ length: several(1, 4) }, () => pick(syllables, share())).join(''),
  );
  return {
    words,
    share,
    pick,
    sentence() {
      const text = Array.from({ length: several(3, 24) }, () => pick(words, share() ** 3)).join(' ');
      return share() < 0.02 ? `${text} https://example.org/${Math.floor(share() * 1e6)}` : text;
    },
  };
}
