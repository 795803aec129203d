import type { CallId, DeviceId, UserId } from '../../protocol/ids.ts';
import type { Call } from '../../protocol/model.ts';
import type { Storage } from '../storage/storage.ts';
import { hasDevice, isOpen, isParty, isRinging } from './call-rules.ts';

/** The calls that ring or go on, kept in storage with every change. Ended ones are left to storage. */
export interface CallBook {
  find(call: CallId): Call | undefined;
  put(call: Call): void;
  open(): Call[];
  /** Calling or in a call, on any device. */
  isInCall(user: UserId): boolean;
  /** That, or being rung. */
  isEngaged(user: UserId): boolean;
  ofDevice(device: DeviceId): Call[];
  ringingFor(user: UserId): Call[];
  ringingFrom(caller: UserId, callee: UserId): Call | undefined;
}

export function createCallBook(storage: Storage): CallBook {
  const calls = new Map(storage.openCalls().map((call) => [call.call, call]));
  const open = (): Call[] => [...calls.values()];
  return {
    open,
    find: (id) => calls.get(id) ?? storage.call(id),
    put(call) {
      storage.saveCall(call);
      if (isOpen(call)) calls.set(call.call, call);
      else calls.delete(call.call);
    },
    isInCall: (user) =>
      open().some((call) => call.participants.some((participant) => participant.user === user)),
    isEngaged: (user) => open().some((call) => isParty(call, user)),
    ofDevice: (device) => open().filter((call) => hasDevice(call, device)),
    ringingFor: (user) => open().filter((call) => isRinging(call) && call.callee === user),
    ringingFrom: (caller, callee) =>
      open().find((call) => isRinging(call) && call.caller === caller && call.callee === callee),
  };
}
