import type { Log } from '../../base/log.ts';
import type { CallId, DeviceId, UserId } from '../../protocol/ids.ts';
import type { Call } from '../../protocol/model.ts';
import type { Storage } from '../storage/storage.ts';
import { hasDevice, isOpen, isParty, isRinging } from './call-rules.ts';
import { reasonOf } from './guard.ts';

/**
 * The calls that ring or go on, kept in storage with every change. Ended ones are left to storage. A call is people talking:
 * a full disk must neither end it nor keep it from ending, so what could not be written is written with a later change.
 */
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

export function createCallBook(storage: Storage, log: Log): CallBook {
  const calls = new Map(storage.openCalls().map((call) => [call.call, call]));
  const unwritten = new Map<CallId, Call>();
  const open = (): Call[] => [...calls.values()];

  const write = (): void => {
    try {
      for (const [id, call] of unwritten) {
        storage.saveCall(call);
        unwritten.delete(id);
      }
    } catch (error) {
      log.error('call not kept', { reason: reasonOf(error) });
    }
  };
  return {
    open,
    find: (id) => calls.get(id) ?? unwritten.get(id) ?? storage.call(id),
    put(call) {
      if (isOpen(call)) calls.set(call.call, call);
      else calls.delete(call.call);
      unwritten.set(call.call, call);
      write();
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
