import type { PeerView } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';

export type CallNews = {
  readonly what: 'joined' | 'left' | 'hand-up';
  readonly user: UserId;
};

/** What happened between two looks at the others, to be told to who does not see it. */
export function newsOf(before: readonly PeerView[], now: readonly PeerView[]): CallNews[] {
  const was = new Map(before.map((peer) => [peer.user, peer]));
  const is = new Set(now.map(({ user }) => user));
  return [
    ...now.filter(({ user }) => !was.has(user)).map(({ user }): CallNews => ({ what: 'joined', user })),
    ...before.filter(({ user }) => !is.has(user)).map(({ user }): CallNews => ({ what: 'left', user })),
    ...now
      .filter(({ user, handAtMs }) => handAtMs !== null && was.has(user) && was.get(user)?.handAtMs === null)
      .map(({ user }): CallNews => ({ what: 'hand-up', user })),
  ];
}
