import type { Wish, Wishes } from '../../protocol/pair-words.ts';
import { lowestRung, rungForCap, rungForCrowd, rungForSide } from './rungs.ts';

/** Of who has not said what they look at. */
export const everything: Wishes = { camera: { side: null, bps: null }, screen: { side: null, bps: null } };

interface Wanted {
  readonly theirs: Wishes;
  readonly isSharing: boolean;
  /** Connections there are, this one among them. */
  readonly others: number;
  /** What the data cap leaves for pictures; null: no cap. */
  readonly capBps: number | null;
  /** The best rung that this computer manages. */
  readonly relief: number;
}

const rungOfWish = (wish: Wish): number => {
  if (wish === 'paused') return lowestRung;
  const { side, bps } = wish;
  return Math.max(side === null ? 0 : rungForSide(side), bps === null ? 0 : rungForCap(bps));
};

/** The best rung that anybody has a use for. */
export function ceilingOf({ theirs, isSharing, others, capBps, relief }: Wanted): number {
  const { camera, screen } = theirs;
  // Text comes as it is, however small it is drawn: it costs bits, not size.
  const looked = isSharing
    ? rungOfWish(screen === 'paused' ? screen : { ...screen, side: null })
    : rungOfWish(camera);
  return Math.max(looked, rungForCrowd(others), capBps === null ? 0 : rungForCap(capBps), relief);
}

/** A viewer's wish within what their own data cap leaves. */
export function wishWithin(wish: Wish, capBps: number | null): Wish {
  if (wish === 'paused' || capBps === 0) return 'paused';
  return capBps === null ? wish : { ...wish, bps: Math.min(capBps, wish.bps ?? capBps) };
}
