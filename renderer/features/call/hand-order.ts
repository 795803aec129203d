import type { PeerView } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import type { LiveCall } from './active-call.ts';

export interface PersonHere {
  readonly user: UserId;
  /** Null for oneself. */
  readonly peer: PeerView | null;
  readonly isMuted: boolean;
  /** From 1, in the order in which hands went up; null where none is up. */
  readonly hand: number | null;
}

type Call = Pick<LiveCall, 'peers' | 'local' | 'ownHandAtMs'>;

/** Everybody in the call: raised hands first, in their order, then oneself, then the others as they came. */
export function inHandOrder({ peers, local, ownHandAtMs }: Call, self: UserId | null): PersonHere[] {
  const own =
    self === null
      ? []
      : [{ user: self, peer: null, isMuted: local.microphone.state !== 'on', atMs: ownHandAtMs }];
  const others = peers.map((peer) => ({
    user: peer.user,
    peer,
    isMuted: !peer.media.microphone,
    atMs: peer.handAtMs,
  }));
  return [...own, ...others]
    .sort((a, b) => (a.atMs ?? Infinity) - (b.atMs ?? Infinity) || 0)
    .map(({ user, peer, isMuted, atMs }, index) => ({
      user,
      peer,
      isMuted,
      hand: atMs === null ? null : index + 1,
    }));
}
