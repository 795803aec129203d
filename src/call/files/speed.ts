interface Look {
  readonly atMs: number;
  readonly moved: number;
}

/** Long enough that a figure can be read, short enough that it is of now. */
const spanMs = 4_000;

/** How fast something moves, by looks at how far it is. */
export function createSpeed() {
  let looks: readonly Look[] = [];
  return {
    /** Bytes a second; null as long as it is not known, or nothing has moved. */
    at(atMs: number, moved: number): number | null {
      const newest = looks.at(-1);
      // Begun anew.
      if (newest && moved < newest.moved) looks = [];
      if (!newest || atMs > newest.atMs)
        looks = [...looks.filter((look) => atMs - look.atMs <= spanMs), { atMs, moved }];
      const [oldest] = looks;
      if (!oldest || atMs - oldest.atMs < 500 || moved === oldest.moved) return null;
      return Math.round(((moved - oldest.moved) / (atMs - oldest.atMs)) * 1_000);
    },
    rest(): void {
      looks = [];
    },
  };
}
