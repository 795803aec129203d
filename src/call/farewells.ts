import type { Scope } from '../base/scope.ts';
import type { CallId } from '../protocol/ids.ts';
import type { Signaling } from './ports.ts';

/** Declines and leaves reach the service even if the line is away when they are said. */
interface Farewells {
  tell(type: 'call.decline' | 'call.leave', call: CallId): void;
  /** Said, and perhaps not heard yet: what the service says of the call is of before. */
  has(call: CallId): boolean;
}

export function createFarewells(signaling: Signaling, scope: Scope): Farewells {
  const pending = new Map<CallId, 'call.decline' | 'call.leave'>();

  const post = async (type: 'call.decline' | 'call.leave', call: CallId): Promise<void> => {
    const answer = await signaling.request(type, { call });
    if (!answer.ok && answer.code === 'away') return;
    pending.delete(call);
    // Accepted here and put down again before the service heard of it: there it still rings.
    if (!answer.ok && answer.code === 'not-allowed' && type === 'call.leave') tell('call.decline', call);
  };

  function tell(type: 'call.decline' | 'call.leave', call: CallId): void {
    pending.set(call, type);
    void post(type, call);
  }

  scope.own(
    signaling.connection.subscribe(({ state }) => {
      if (state !== 'online') return;
      for (const [call, type] of pending) void post(type, call);
    }),
  );
  return {
    tell,
    has: (call) => pending.has(call),
  };
}
