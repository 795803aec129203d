import type { PeerView } from '../../../src/call/view.ts';
import type { LiveCall } from './active-call.ts';

/** One picture on the stage: a person, what a person shares, or oneself. */
export type Tile =
  | { readonly is: 'peer'; readonly key: string; readonly peer: PeerView }
  | { readonly is: 'share'; readonly key: string; readonly peer: PeerView }
  | { readonly is: 'own'; readonly key: 'own' };

export const shareKey = (user: string): string => `share ${user}`;
const peerKey = (user: string): string => `peer ${user}`;

/** What is shared first, then the people in the order in which they came, oneself last. */
export function tilesOf({ peers }: Pick<LiveCall, 'peers'>, hidesSelf: boolean): Tile[] {
  const shares = peers
    .filter(({ media }) => media.screen !== null)
    .map((peer): Tile => ({ is: 'share', key: shareKey(peer.user), peer }));
  const people = peers.map((peer): Tile => ({ is: 'peer', key: peerKey(peer.user), peer }));
  return [...shares, ...people, ...(hidesSelf ? [] : [{ is: 'own', key: 'own' } as const])];
}

/** What the person and the course of the call want large. */
export interface Wish {
  readonly layout: 'grid' | 'speaker';
  /** By key: a picture that was pinned. */
  readonly pinned: string | null;
  /** By key: the share that is large already; another one that begins does not push it aside. */
  readonly kept: string | null;
  readonly speaker: string | null;
  /** By key: the picture that has the whole screen. When it is gone, all are there again. */
  readonly only: string | null;
}

export interface Arrangement {
  /** Null: all are alike, in a grid. */
  readonly large: Tile | null;
  readonly others: readonly Tile[];
}

function largeOf(
  tiles: readonly Tile[],
  { layout, pinned, kept, speaker }: Omit<Wish, 'only'>,
): Tile | undefined {
  const byKey = (key: string | null): Tile | undefined => tiles.find((tile) => tile.key === key);
  const shares = tiles.filter(({ is }) => is === 'share');
  const share = shares.find(({ key }) => key === kept) ?? shares[0];
  const wanted = byKey(pinned) ?? share;
  if (wanted || layout === 'grid') return wanted;
  return byKey(speaker === null ? null : peerKey(speaker)) ?? tiles.find(({ is }) => is === 'peer');
}

/** What was pinned comes before what is shared, that before who speaks. */
export function arrange(tiles: readonly Tile[], wish: Wish): Arrangement {
  const alone = tiles.find(({ key }) => key === wish.only);
  if (alone) return { large: alone, others: [] };
  const large = largeOf(tiles, wish) ?? null;
  return { large, others: tiles.filter((tile) => tile !== large) };
}
