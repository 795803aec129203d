import type { Log } from '../../base/log.ts';
import type { CallId, RoomId, UserId } from '../../protocol/ids.ts';
import type { Storage, StoredCall } from '../storage/storage.ts';
import { concernedBy, isIn, isOpen, isRinging, isRung } from './call-rules.ts';
import { reasonOf } from './guard.ts';

/**
 * The calls that ring or go on, kept in storage with every change. Ended ones are left to storage. A call is people talking:
 * a full disk must neither end it nor keep it from ending, so what could not be written is written with a later change.
 */
export interface CallBook {
  find(call: CallId): StoredCall | undefined;
  put(call: StoredCall): void;
  open(): StoredCall[];
  /** There is one at most. */
  ofRoom(room: RoomId): StoredCall | undefined;
  /** Those that this person is in or rung for. */
  ofPerson(user: UserId): StoredCall[];
  /** Calling or in a call, on any device. */
  isInCall(user: UserId): boolean;
  /** That, or being rung. */
  isEngaged(user: UserId): boolean;
  /** Being rung, or calling somebody who has not answered. */
  isRinging(user: UserId): boolean;
}

export function createCallBook(storage: Storage, log: Log): CallBook {
  const calls = new Map<CallId, StoredCall>();
  // Asked for everybody at each welcome, and for each room of the one who comes.
  const byRoom = new Map<RoomId, CallId>();
  const byPerson = new Map<UserId, Set<CallId>>();
  const unwritten = new Map<CallId, StoredCall>();

  const drop = (call: StoredCall): void => {
    calls.delete(call.call);
    if (byRoom.get(call.room) === call.call) byRoom.delete(call.room);
    for (const user of concernedBy(call)) {
      const known = byPerson.get(user);
      known?.delete(call.call);
      if (known?.size === 0) byPerson.delete(user);
    }
  };
  const keep = (call: StoredCall): void => {
    calls.set(call.call, call);
    byRoom.set(call.room, call.call);
    for (const user of concernedBy(call))
      byPerson.set(user, (byPerson.get(user) ?? new Set<CallId>()).add(call.call));
  };
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
  const ofPerson = (user: UserId): StoredCall[] =>
    [...(byPerson.get(user) ?? [])].flatMap((id) => calls.get(id) ?? []);

  for (const call of storage.openCalls()) keep(call);

  return {
    ofPerson,
    open: () => [...calls.values()],
    find: (id) => calls.get(id) ?? unwritten.get(id) ?? storage.call(id),
    put(call) {
      const before = calls.get(call.call);
      if (before) drop(before);
      if (isOpen(call)) keep(call);
      unwritten.set(call.call, call);
      write();
    },
    ofRoom(room) {
      const id = byRoom.get(room);
      return id && calls.get(id);
    },
    isInCall: (user) => ofPerson(user).some((call) => isIn(call, user)),
    isEngaged: (user) => byPerson.has(user),
    isRinging: (user) => ofPerson(user).some((call) => isRinging(call) || isRung(call, user)),
  };
}
