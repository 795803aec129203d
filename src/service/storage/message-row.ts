import * as v from 'valibot';
import { messageId, roomId, userId } from '../../protocol/ids.ts';
import {
  message as messageSchema,
  type Message,
  type MessageBody,
  type Reaction,
} from '../../protocol/model.ts';

/** What is read of a message, and in which order of columns it is found. */
export const selectMessage = `SELECT m.message, m.room, m.seq, m.change, m.sender, m.at_ms, m.kind, m.text, m.details,
  m.edited_ms, m.deleted_ms, m.deleted_by, m.pinned_ms,
  (SELECT json_group_array(json_array(emoji, user) ORDER BY at_ms, user) FROM reactions r WHERE r.id = m.id) AS reactions
  FROM messages m`;

const row = v.object({
  message: messageId,
  room: roomId,
  seq: v.number(),
  change: v.number(),
  sender: userId,
  at_ms: v.number(),
  kind: v.string(),
  text: v.string(),
  details: v.string(),
  edited_ms: v.nullable(v.number()),
  deleted_ms: v.nullable(v.number()),
  deleted_by: v.nullable(userId),
  pinned_ms: v.nullable(v.number()),
  reactions: v.string(),
});
const details = v.record(v.string(), v.unknown());
const marks = v.array(v.tuple([v.string(), userId]));

function reactionsOf(text: string): Reaction[] {
  const byEmoji = new Map<string, Reaction>();
  for (const [emoji, user] of v.parse(marks, JSON.parse(text))) {
    const known = byEmoji.get(emoji);
    if (known) known.users.push(user);
    else byEmoji.set(emoji, { emoji, users: [user] });
  }
  return [...byEmoji.values()];
}

export function readMessage(found: unknown): Message {
  const { message, room, seq, change, ...rest } = v.parse(row, found);
  const { kind, text } = rest;
  const said = v.parse(details, JSON.parse(rest.details));
  return v.parse(messageSchema, {
    message,
    room,
    seq,
    change,
    from: rest.sender,
    atMs: rest.at_ms,
    body: kind === 'text' ? { kind, text, ...said } : { kind, ...said },
    editedAtMs: rest.edited_ms,
    deletedAtMs: rest.deleted_ms,
    deletedBy: rest.deleted_by,
    reactions: reactionsOf(rest.reactions),
    pinnedAtMs: rest.pinned_ms,
  });
}

/** A body as its columns: the text by itself, everything else as JSON. */
export function columnsOf(body: MessageBody): [kind: string, text: string, details: string] {
  if (body.kind !== 'text') {
    const { kind, ...said } = body;
    return [kind, '', JSON.stringify(said)];
  }
  const { kind, text, ...said } = body;
  return [kind, text, JSON.stringify(said)];
}
