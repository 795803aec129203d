import * as v from 'valibot';
import type { ServiceEvent } from '../../src/protocol/events.ts';
import type { AnswerFrame } from '../../src/protocol/frames.ts';
import type { RoomId, UserId } from '../../src/protocol/ids.ts';
import { requests, type RequestType } from '../../src/protocol/requests.ts';
import type { Storage } from '../../src/service/storage/storage.ts';

/** Who may hear of which room. */
export type Membership = ReadonlyMap<string, ReadonlySet<string>>;

export function membershipOf(storage: Storage): Membership {
  const rooms = new Map<string, Set<string>>();
  for (const { user } of storage.users())
    for (const { room, members } of storage.roomsOf(user))
      rooms.set(room, new Set(members.map((member) => member.user)));
  return rooms;
}

/** Every room that is named anywhere in it. */
export function roomsNamedIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    name === 'room' && typeof value === 'string' ? [value] : roomsNamedIn(value),
  );
}

/** What was told of rooms to somebody who is in none of them, neither before nor after. */
export function leaksIn(
  told: { readonly what: string; readonly data: unknown },
  to: UserId | null,
  memberships: readonly Membership[],
): string[] {
  const mayHear = (room: string): boolean =>
    to !== null && memberships.some((membership) => membership.get(room)?.has(to) ?? false);
  return roomsNamedIn(told.data)
    .filter((room) => !mayHear(room))
    .map(() => `${told.what} told of a room to somebody who is not in it`);
}

/** An admin sees the rooms of everybody's invites, and everybody repeats what they asked for themselves. */
const mayNameRooms = (type: string): boolean => type.startsWith('invite.');

export function wrongInAnswer(
  type: RequestType,
  answer: AnswerFrame,
  self: UserId | null,
  memberships: readonly Membership[],
): string[] {
  if (!answer.ok) return answer.error.code === 'internal' ? [`${type} failed inside`] : [];
  const output = requests[type].output;
  const shape = v.safeParse(output, answer.data).success ? [] : [`${type} was answered in another shape`];
  const leaks = mayNameRooms(type) ? [] : leaksIn({ what: type, data: answer.data }, self, memberships);
  return [...shape, ...leaks];
}

export const wrongInEvent = (
  event: ServiceEvent,
  self: UserId | null,
  memberships: readonly Membership[],
): string[] => leaksIn({ what: `event ${event.type}`, data: event.data }, self, memberships);

/** The numbers of a room's messages, from the first to the last without a gap. */
export function gapsIn(storage: Storage): string[] {
  const gaps: string[] = [];
  for (const room of membershipOf(storage).keys()) {
    // It is a key of what the storage itself told.
    const id = room as RoomId;
    let last = 0;
    for (;;) {
      const { messages, more } = storage.historyAfter(id, last, 100);
      for (const { seq } of messages) {
        if (seq !== last + 1) gaps.push(`message ${seq} follows ${last}`);
        last = seq;
      }
      if (!more) break;
    }
    if (last !== storage.room(id)?.lastSeq) gaps.push(`the room counts otherwise than its ${last} messages`);
  }
  return gaps;
}
