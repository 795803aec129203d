import type { MessageId, RoomId, UserId } from '../../../protocol/ids.ts';

export interface ModelMessage {
  readonly message: MessageId;
  readonly from: UserId;
  readonly seq: number;
  change: number;
  text: string;
  isDeleted: boolean;
  isPinned: boolean;
  isNote: boolean;
  readonly edits: string[];
  /** Sign and person. */
  readonly reactions: Set<string>;
}

/** What the storage port says of one room's messages, with nothing but arrays. */
export interface ModelRoom {
  readonly room: RoomId;
  readonly messages: ModelMessage[];
  readonly reads: Map<UserId, number>;
  lastChange: number;
}

export const createModelRoom = (room: RoomId, members: readonly UserId[]): ModelRoom => ({
  room,
  messages: [],
  reads: new Map(members.map((user) => [user, 0])),
  lastChange: 0,
});

const nextChange = (room: ModelRoom): number => (room.lastChange += 1);

export function append(room: ModelRoom, message: MessageId, from: UserId, text: string): void {
  const seq = room.messages.length + 1;
  const change = nextChange(room);
  room.messages.push({
    ...{ message, from, seq, change, text, isDeleted: false, isPinned: false, isNote: false },
    edits: [],
    reactions: new Set(),
  });
  room.reads.set(from, seq);
}

export function edit(room: ModelRoom, message: ModelMessage, text: string): void {
  message.edits.push(message.text);
  message.text = text;
  message.change = nextChange(room);
}

export function remove(room: ModelRoom, message: ModelMessage): void {
  message.text = '';
  message.isDeleted = true;
  message.isPinned = false;
  message.edits.length = 0;
  message.reactions.clear();
  message.change = nextChange(room);
}

export function react(room: ModelRoom, message: ModelMessage, sign: string, user: UserId, on: boolean): void {
  if (on) message.reactions.add(`${sign} ${user}`);
  else message.reactions.delete(`${sign} ${user}`);
  message.change = nextChange(room);
}

export function pin(room: ModelRoom, message: ModelMessage, on: boolean): void {
  message.isPinned = on;
  message.change = nextChange(room);
}

/** Something that happened: nobody has to read it, and what its person had not read before it stays so. */
export function note(room: ModelRoom, message: MessageId, from: UserId): void {
  const read = room.reads.get(from) ?? 0;
  append(room, message, from, 'event');
  const made = room.messages.at(-1);
  if (made) made.isNote = true;
  if (read !== room.messages.length - 1) room.reads.set(from, read);
}

export const unread = ({ messages, reads }: ModelRoom, user: UserId): number =>
  messages.filter(({ seq, isNote, isDeleted }) => seq > (reads.get(user) ?? 0) && !isNote && !isDeleted)
    .length;

/** Tells whether the mark moved. */
export function read(room: ModelRoom, user: UserId, seq: number): boolean {
  if (seq <= (room.reads.get(user) ?? 0)) return false;
  room.reads.set(user, seq);
  return true;
}
