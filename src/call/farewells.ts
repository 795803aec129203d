import type { Scope } from '../base/scope.ts';
import type { CallId, DeviceId } from '../protocol/ids.ts';
import type { Signaling } from './ports.ts';

interface Farewell {
  readonly type: 'call.decline' | 'call.leave';
  readonly call: CallId;
  /** Another device of this person's; none is this one. */
  readonly device?: DeviceId;
}

/** Declines and leaves reach the service even if the line is away when they are said. */
interface Farewells {
  tell(farewell: Farewell): void;
  /** Left or declined at this device, and perhaps not heard yet: what the service says of the call is of before. */
  has(call: CallId): boolean;
  /** This person comes in again. */
  forget(call: CallId): void;
}

const nameOf = ({ call, device }: Farewell): string => `${call} ${device ?? ''}`;

export function createFarewells(signaling: Signaling, scope: Scope): Farewells {
  const pending = new Map<string, Farewell>();

  const isPending = (farewell: Farewell): boolean => pending.get(nameOf(farewell)) === farewell;

  const ask = ({ type, call, device }: Farewell) =>
    type === 'call.decline'
      ? signaling.request('call.decline', { call })
      : signaling.request('call.leave', { call, ...(device && { device }) });

  const post = async (farewell: Farewell): Promise<void> => {
    const answer = await ask(farewell);
    if ((!answer.ok && answer.code === 'away') || !isPending(farewell)) return;
    pending.delete(nameOf(farewell));
    const { type, call, device } = farewell;
    // Accepted here and put down again before the service heard of it: there it still rings.
    const isUnheard = !answer.ok && answer.code === 'not-allowed' && type === 'call.leave';
    if (isUnheard && !device) tell({ type: 'call.decline', call });
  };

  function tell(farewell: Farewell): void {
    pending.set(nameOf(farewell), farewell);
    void post(farewell);
  }

  scope.own(
    signaling.connection.subscribe(({ state }) => {
      if (state !== 'online') return;
      for (const farewell of pending.values()) void post(farewell);
    }),
  );
  return {
    tell,
    has: (call) => pending.has(nameOf({ type: 'call.leave', call })),
    forget: (call) => void pending.delete(nameOf({ type: 'call.leave', call })),
  };
}
