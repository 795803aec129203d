import type { CallId, UserId } from '../protocol/ids.ts';
import type { CallEngine } from './engine-face.ts';
import type { CallState } from './machine/state.ts';
import type { Signaling } from './ports.ts';
import type { UnreachedPerson } from './view.ts';

type Orders = Pick<CallEngine, 'ring' | 'raiseHand' | 'react' | 'ask' | 'remove' | 'lock'>;

interface OrdersDeps {
  readonly signaling: Signaling;
  readonly state: () => CallState;
  readonly unreached: (call: CallId, people: readonly UnreachedPerson[]) => void;
}

/**
 * What a participant asks of the service and sees in the call's next news. A refusal changes nothing, which is seen too; of a ring it is said,
 * because one that never rang looks like one that nobody answers.
 */
export function createOrders({ signaling, state, unreached }: OrdersDeps): Orders {
  const inCall = (act: (call: { readonly call: CallId }) => unknown): void => {
    const now = state();
    if (now.phase === 'live') void act({ call: now.facts.call });
  };
  const ring = async (call: CallId, users: readonly UserId[]): Promise<void> => {
    const answer = await signaling.request('call.ring', { call, users: [...users] });
    if (!answer.ok) {
      const why = 'too-often' as const;
      if (answer.code === 'rate-limited')
        unreached(
          call,
          users.map((user) => ({ user, why })),
        );
      return;
    }
    const people = answer.value.outcomes.flatMap(({ user, outcome }) =>
      outcome === 'ringing' || outcome === 'here' ? [] : [{ user, why: outcome }],
    );
    if (people.length > 0) unreached(call, people);
  };
  return {
    ring: (users) => inCall(({ call }) => ring(call, users)),
    raiseHand: (isRaised) => inCall((call) => signaling.request('call.hand', { ...call, isRaised })),
    react: (emoji) => inCall((call) => signaling.request('call.react', { ...call, emoji })),
    ask: (user, what) => inCall((call) => signaling.request('call.ask', { ...call, user, what })),
    remove: (user) => inCall((call) => signaling.request('call.remove', { ...call, user })),
    lock: (isLocked) => inCall((call) => signaling.request('call.lock', { ...call, isLocked })),
  };
}
