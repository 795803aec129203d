import type { CallId } from '../protocol/ids.ts';
import type { CallEngine } from './engine-face.ts';
import type { CallState } from './machine/state.ts';
import type { Signaling } from './ports.ts';

type Orders = Pick<CallEngine, 'ring' | 'raiseHand' | 'react' | 'ask' | 'remove' | 'lock'>;

/** What a participant asks of the service and sees in the call's next news. A refusal changes nothing, which is seen too. */
export function createOrders(signaling: Signaling, state: () => CallState): Orders {
  const inCall = (act: (call: { readonly call: CallId }) => unknown): void => {
    const now = state();
    if (now.phase === 'live') void act({ call: now.facts.call });
  };
  return {
    ring: (users) => inCall((call) => signaling.request('call.ring', { ...call, users: [...users] })),
    raiseHand: (isRaised) => inCall((call) => signaling.request('call.hand', { ...call, isRaised })),
    react: (emoji) => inCall((call) => signaling.request('call.react', { ...call, emoji })),
    ask: (user, what) => inCall((call) => signaling.request('call.ask', { ...call, user, what })),
    remove: (user) => inCall((call) => signaling.request('call.remove', { ...call, user })),
    lock: (isLocked) => inCall((call) => signaling.request('call.lock', { ...call, isLocked })),
  };
}
