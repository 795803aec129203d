import type { EventData } from '../../src/protocol/events.ts';
import type { RoomId, UserId } from '../../src/protocol/ids.ts';
import type { Message, Person, Room } from '../../src/protocol/model.ts';
import type { RequestOutput } from '../../src/protocol/requests.ts';
import { waitsToBeRead } from '../../src/protocol/unread.ts';
import { messageLinesTexts } from '../../src/texts/message-lines.ts';
import type { SessionState } from './app-model.ts';

export const emptySession: SessionState = {
  connection: { state: 'idle' },
  self: null,
  service: null,
  serviceName: '',
  people: new Map(),
  rooms: new Map(),
};

const newer = (a: Message | null, b: Message | null): Message | null =>
  a && b ? (a.seq > b.seq || (a.seq === b.seq && a.change >= b.change) ? a : b) : (a ?? b);

interface Left {
  readonly unread: number;
  readonly mentions: number;
}

/** Never more than came after what was read: the service has not always heard yet how far that is. */
function withLeft(room: Room, left: Left): Room {
  const unread = Math.min(left.unread, Math.max(0, room.lastSeq - room.readSeq));
  return { ...room, unread, mentions: Math.min(left.mentions, unread) };
}

/** What is known of a room only grows: an answer that was on its way may be older than the event that overtook it. */
function grown(held: Room | undefined, room: Room): Room {
  if (!held) return room;
  const next = {
    ...room,
    lastSeq: Math.max(held.lastSeq, room.lastSeq),
    change: Math.max(held.change, room.change),
    readSeq: Math.max(held.readSeq, room.readSeq),
    last: newer(held.last, room.last),
  };
  // An answer older than what was heard since does not know all that is unread.
  const isOlder = room.lastSeq < held.lastSeq && room.readSeq <= held.readSeq;
  return withLeft(next, isOlder ? held : room);
}

const withRoom = (state: SessionState, room: Room): SessionState => ({
  ...state,
  rooms: new Map(state.rooms).set(room.room, room),
});

/** Who deleted themselves has no name any more; what stands for it is in the language of when it is read. */
const named = (person: Person): Person =>
  person.deleted
    ? {
        ...person,
        get name() {
          return messageLinesTexts.deletedPerson;
        },
      }
    : person;

/** The service's list of people and rooms is the truth; of a room that was held, what had been read stays read. */
export function welcomed(state: SessionState, welcome: RequestOutput<'hello'>): SessionState {
  return {
    connection: state.connection,
    self: welcome.self,
    service: welcome.service.service,
    serviceName: welcome.service.name,
    people: new Map(
      welcome.people.filter(({ user }) => user !== welcome.self).map((p) => [p.user, named(p)]),
    ),
    rooms: new Map(welcome.rooms.map((room) => [room.room, grown(state.rooms.get(room.room), room)])),
  };
}

export function peopleChanged(state: SessionState, changed: readonly Person[]): SessionState {
  const others = changed.filter(({ user }) => user !== state.self);
  if (others.length === 0) return state;
  const people = new Map(state.people);
  for (const person of others) people.set(person.user, named(person));
  return { ...state, people };
}

export const roomChanged = (state: SessionState, room: Room): SessionState =>
  withRoom(state, grown(state.rooms.get(room.room), room));

export function roomGone(state: SessionState, room: RoomId): SessionState {
  const rooms = new Map(state.rooms);
  rooms.delete(room);
  return { ...state, rooms };
}

export const isNamed = ({ body }: Message, user: UserId | null): boolean =>
  body.kind === 'text' && user !== null && body.mentions.includes(user);

/** Whoever writes has read; a call or an event in their name leaves unread what was. The service counts it so too. */
function readBy(room: Room, { from, seq, body }: Message, self: UserId | null): number {
  if (from !== self) return room.readSeq;
  return body.kind === 'text' || room.readSeq === seq - 1 ? Math.max(room.readSeq, seq) : room.readSeq;
}

export function messageArrived(state: SessionState, message: Message): SessionState {
  const room = state.rooms.get(message.room);
  if (!room) return state;
  const readSeq = readBy(room, message, state.self);
  const isNews =
    message.seq > Math.max(room.lastSeq, readSeq) &&
    message.from !== state.self &&
    waitsToBeRead(message.body);
  const left = {
    unread: room.unread + (isNews ? 1 : 0),
    mentions: room.mentions + (isNews && isNamed(message, state.self) ? 1 : 0),
  };
  const next = {
    ...room,
    lastSeq: Math.max(room.lastSeq, message.seq),
    readSeq,
    change: Math.max(room.change, message.change),
    last: newer(room.last, message),
  };
  return withRoom(state, withLeft(next, left));
}

/** What is left of a part is known to the service alone, which says it; who reads mostly reads to the end. */
export function readUpTo(state: SessionState, id: RoomId, seq: number, left?: Left): SessionState {
  const room = state.rooms.get(id);
  if (!room || seq < room.readSeq || (seq === room.readSeq && !left)) return state;
  return withRoom(state, withLeft({ ...room, readSeq: seq }, left ?? room));
}

/** Edited or deleted: the list shows the newest message as it is now. */
export function messageChanged(state: SessionState, message: Message): SessionState {
  const room = state.rooms.get(message.room);
  if (!room) return state;
  const isGone =
    message.deletedAtMs !== null &&
    message.change > room.change &&
    message.seq > room.readSeq &&
    message.from !== state.self;
  const next = {
    ...room,
    last: room.last?.seq === message.seq ? newer(room.last, message) : room.last,
    change: Math.max(room.change, message.change),
  };
  return withRoom(state, withLeft(next, { ...room, unread: Math.max(0, room.unread - (isGone ? 1 : 0)) }));
}

/** How far others have read is said under a message; one's own word from another device counts here too. */
export function memberRead(
  state: SessionState,
  { room: id, user, seq, left }: EventData<'chat.read'>,
): SessionState {
  const room = state.rooms.get(id);
  if (!room) return state;
  const known = room.reads.find((read) => read.user === user);
  const others = room.reads.filter((read) => read !== known);
  const reads = [...others, { user, seq: Math.max(seq, known?.seq ?? 0) }];
  const next = withRoom(state, { ...room, reads });
  return user === state.self ? readUpTo(next, id, seq, left) : next;
}
