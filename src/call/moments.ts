import type { Clock } from '../base/clock.ts';
import type { Scope } from '../base/scope.ts';
import type { CallId, UserId } from '../protocol/ids.ts';
import type { Signaling } from './ports.ts';
import type { CallMoment, UnreachedPerson } from './view.ts';

interface MomentsDeps {
  readonly signaling: Signaling;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly isInCall: (call: CallId) => boolean;
  readonly mute: (by: UserId) => void;
}

/** What happens in a call and is gone: signs, whom one rang in vain, and what a host asked, which is done before it is told. */
export function createMoments(deps: MomentsDeps) {
  const { signaling, clock, scope } = deps;
  const listeners = new Set<(moment: CallMoment) => void>();

  const tell = (moment: CallMoment): void => {
    for (const listener of [...listeners]) listener(moment);
  };

  scope.own(
    signaling.on('call.reacted', ({ call, user, emoji }) => {
      if (deps.isInCall(call)) tell({ is: 'reaction', user, emoji, atMs: clock.now() });
    }),
  );
  scope.own(
    signaling.on('call.asked', ({ call, by, what }) => {
      if (!deps.isInCall(call)) return;
      // A hand is lowered by the service.
      if (what === 'mute') deps.mute(by);
      tell({ is: 'asked', by, what, atMs: clock.now() });
    }),
  );

  return {
    unreached(call: CallId, people: readonly UnreachedPerson[]): void {
      if (deps.isInCall(call)) tell({ is: 'unreached', people, atMs: clock.now() });
    },
    onMoment(listener: (moment: CallMoment) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
