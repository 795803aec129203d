import type { PeerView } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';

type News = {
  readonly what: 'joined' | 'left' | 'hand-up';
  readonly user: UserId;
};

/** What happened between two looks at the others, to be told to who does not see it. */
export function newsOf(before: readonly PeerView[], now: readonly PeerView[]): News[] {
  const was = new Map(before.map((peer) => [peer.user, peer]));
  const is = new Set(now.map(({ user }) => user));
  return [
    ...now.filter(({ user }) => !was.has(user)).map(({ user }): News => ({ what: 'joined', user })),
    ...before.filter(({ user }) => !is.has(user)).map(({ user }): News => ({ what: 'left', user })),
    ...now
      .filter(({ user, handAtMs }) => handAtMs !== null && was.has(user) && was.get(user)?.handAtMs === null)
      .map(({ user }): News => ({ what: 'hand-up', user })),
  ];
}
