import type { UserId } from '../../../src/protocol/ids.ts';
import type { Rect } from '../../../src/base/stage-layout.ts';
import type { Tile } from './tiles.ts';

/** Where each person stands on the stage, from -1 at its left edge to 1 at its right. */
export function pansOf(
  tiles: readonly Tile[],
  places: ReadonlyMap<string, Rect>,
  width: number,
): ReadonlyMap<UserId, number> {
  return new Map(
    tiles.flatMap((tile): [UserId, number][] => {
      const at = places.get(tile.key);
      if (tile.is !== 'peer' || !at) return [];
      return [[tile.peer.user, (2 * (at.x + at.width / 2)) / width - 1]];
    }),
  );
}
