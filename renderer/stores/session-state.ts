import type { RoomId, UserId } from '../../src/protocol/ids.ts';
import type { Message, Person, Room } from '../../src/protocol/model.ts';
import type { RequestOutput } from '../../src/protocol/requests.ts';
import type { SessionState } from './app-model.ts';

export const emptySession: SessionState = {
  connection: { state: 'idle' },
  self: null,
  serviceName: '',
  people: new Map(),
  rooms: new Map(),
};

const newer = (a: Message | null, b: Message | null): Message | null =>
  a && b ? (a.seq > b.seq || (a.seq === b.seq && a.change >= b.change) ? a : b) : (a ?? b);

/** What is known of a room only grows: an answer that was on its way may be older than the event that overtook it. */
const grown = (held: Room | undefined, room: Room): Room =>
  held
    ? {
        ...room,
        lastSeq: Math.max(held.lastSeq, room.lastSeq),
        change: Math.max(held.change, room.change),
        readSeq: Math.max(held.readSeq, room.readSeq),
        last: newer(held.last, room.last),
      }
    : room;

const withRoom = (state: SessionState, room: Room): SessionState => ({
  ...state,
  rooms: new Map(state.rooms).set(room.room, room),
});

/** The service's list of people and rooms is the truth; of a room that was held, what had been read stays read. */
export function welcomed(state: SessionState, welcome: RequestOutput<'hello'>): SessionState {
  return {
    connection: state.connection,
    self: welcome.self,
    serviceName: welcome.service.name,
    people: new Map(welcome.people.filter(({ user }) => user !== welcome.self).map((p) => [p.user, p])),
    rooms: new Map(welcome.rooms.map((room) => [room.room, grown(state.rooms.get(room.room), room)])),
  };
}

export function personChanged(state: SessionState, person: Person): SessionState {
  if (person.user === state.self) return state;
  return { ...state, people: new Map(state.people).set(person.user, person) };
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

export function messageArrived(state: SessionState, message: Message): SessionState {
  const room = state.rooms.get(message.room);
  if (!room) return state;
  const lastSeq = Math.max(room.lastSeq, message.seq);
  // The service counts it so too: who wrote has read.
  const readSeq = message.from === state.self ? Math.max(room.readSeq, message.seq) : room.readSeq;
  const isNews = message.seq > room.lastSeq && readSeq < message.seq;
  const mentions = room.mentions + (isNews && isNamed(message, state.self) ? 1 : 0);
  const change = Math.max(room.change, message.change);
  return withRoom(state, { ...room, lastSeq, readSeq, change, mentions, last: newer(room.last, message) });
}

export function readUpTo(state: SessionState, id: RoomId, seq: number): SessionState {
  const room = state.rooms.get(id);
  if (!room || seq <= room.readSeq) return state;
  // How many of the rest name this person is known to the service alone; who reads mostly reads to the end.
  return withRoom(state, { ...room, readSeq: seq, mentions: seq >= room.lastSeq ? 0 : room.mentions });
}

/** Edited or deleted: the list shows the newest message as it is now. */
export function messageChanged(state: SessionState, message: Message): SessionState {
  const room = state.rooms.get(message.room);
  if (!room) return state;
  const last = room.last?.seq === message.seq ? newer(room.last, message) : room.last;
  return withRoom(state, { ...room, last, change: Math.max(room.change, message.change) });
}

/** How far others have read is said under a message; one's own word from another device counts here too. */
export function memberRead(state: SessionState, id: RoomId, user: UserId, seq: number): SessionState {
  const room = state.rooms.get(id);
  if (!room) return state;
  const known = room.reads.find((read) => read.user === user);
  const others = room.reads.filter((read) => read !== known);
  const reads = [...others, { user, seq: Math.max(seq, known?.seq ?? 0) }];
  const next = withRoom(state, { ...room, reads });
  return user === state.self ? readUpTo(next, id, seq) : next;
}
