import type { DeviceId, UserId, VisitId } from '../../protocol/ids.ts';
import type { Call, CallKind, EndReason, Participant } from '../../protocol/model.ts';
import { limits } from '../../protocol/limits.ts';
import type { StoredCall, StoredRoom } from '../storage/storage.ts';
import { mayModerate } from './room-rules.ts';

/** What is asked of a call: pure, so that each rule is read and tested without sockets or time. */

export const isOpen = ({ state }: Call): boolean => state.phase !== 'ended';
export const isRinging = ({ state }: Call): boolean => state.phase === 'ringing';

/** Each once, on however many devices, in the order in which they came. */
export const peopleIn = ({ participants }: Call): UserId[] => [
  ...new Set(participants.map(({ user }) => user)),
];
export const isIn = ({ participants }: Call, user: UserId): boolean =>
  participants.some((participant) => participant.user === user);
export const isRung = ({ rung }: Call, user: UserId): boolean => rung.some((ring) => ring.user === user);
export const participantAt = ({ participants }: Call, device: DeviceId): Participant | undefined =>
  participants.find((participant) => participant.device === device);
export const participantOf = ({ participants }: Call, visit: VisitId): Participant | undefined =>
  participants.find((participant) => participant.visit === visit);

/** Whether this visit is, or was, another device's: what is meant for one must never reach the other. */
export const isTaken = ({ participants, gone }: StoredCall, visit: VisitId, device: DeviceId): boolean =>
  [...participants, ...gone].some((known) => known.visit === visit && known.device !== device);

/** Why somebody who is not in the call cannot come in; null where they can. */
export function obstacleAtDoor(
  call: Call,
  user: UserId,
  kind: CallKind,
): 'full' | 'locked' | 'removed' | 'strained' | null {
  if (call.removed.includes(user)) return 'removed';
  if (call.locked && !isRung(call, user)) return 'locked';
  const people = peopleIn(call).length;
  if (people < limits.callPeople) return null;
  if (people >= limits.callPeopleByVoice || kind !== 'voice') return 'full';
  return call.participants.some(({ media }) => media.strained) ? 'strained' : null;
}

/** Leads the call: the owners of its room, and who started it. Nobody does in a call of two. */
export const isHost = ({ place, caller }: Call, room: StoredRoom, user: UserId): boolean =>
  place === 'group' && (caller === user || mayModerate(room, user));

/** Who only started the call does not show out who leads the room. */
export const mayShowOut = (room: StoredRoom, host: UserId, user: UserId): boolean =>
  mayModerate(room, host) || !mayModerate(room, user);

/** Why somebody is not in it, or not rung, any more. */
export type Departure = 'left' | 'lost' | 'declined' | 'no-answer';

/** How the call ends now that they are not; null where it goes on. */
export function endAfter(call: Call, why: Departure): EndReason | null {
  if (isRinging(call)) {
    if (!isIn(call, call.caller)) return 'cancelled';
    if (call.rung.length > 0) return null;
    return why === 'no-answer' ? 'no-answer' : 'declined';
  }
  const needed = call.place === 'direct' ? 2 : 1;
  if (peopleIn(call).length >= needed) return null;
  return why === 'lost' ? 'lost' : 'hung-up';
}

const facesOf = (call: Call): string => {
  const rung = call.rung.map(({ user }) => user);
  return JSON.stringify([peopleIn(call).sort(), rung, call.removed, call.locked, call.state.phase]);
};

/** Whether this is more than what those who are in it do: then all members of the room hear of it. */
export const concernsRoom = (before: Call | undefined, after: Call): boolean =>
  !before || facesOf(before) !== facesOf(after);

/** Who is, or was up to now, in the call or rung. */
export const concernedBy = (...calls: readonly (Call | undefined)[]): Set<UserId> =>
  new Set(
    calls.flatMap((call) => (call ? [...call.participants, ...call.rung].map(({ user }) => user) : [])),
  );
