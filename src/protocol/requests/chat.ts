import * as v from 'valibot';
import { fileId, messageId, roomId, userId } from '../ids.ts';
import { limits } from '../limits.ts';
import * as model from '../model.ts';
import { nothing } from './nothing.ts';

const upTo = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most));
const mentions = v.optional(v.pipe(v.array(userId), v.maxLength(limits.mentions)));
const changed = v.object({ message: model.message });

/** Messages: said, changed, found again. */
export const chatRequests = {
  /** Only members can be mentioned; whoever else is named is left out. A reply is to a message of the same room. */
  'chat.send': {
    input: v.strictObject({
      room: roomId,
      message: messageId,
      text: model.messageText,
      mentions,
      replyTo: v.optional(v.nullable(messageId)),
      files: v.optional(v.pipe(v.array(fileId), v.maxLength(limits.filesPerMessage))),
    }),
    output: changed,
  },
  /** A page of a room, oldest first: the newest before `before`, or the oldest after `after`. `change` is the room's. */
  'chat.history': {
    input: v.strictObject({
      room: roomId,
      before: v.optional(model.sequence),
      after: v.optional(model.sequence),
      limit: upTo(limits.historyPage),
    }),
    output: v.object({ messages: v.array(model.message), more: v.boolean(), change: model.sequence }),
  },
  /** The messages around this number, oldest first, and whether there are others on either side. */
  'chat.around': {
    input: v.strictObject({ room: roomId, seq: model.sequence, limit: upTo(limits.historyPage) }),
    output: v.object({
      messages: v.array(model.message),
      older: v.boolean(),
      newer: v.boolean(),
      change: model.sequence,
    }),
  },
  /** Every message that is new or was changed after this change, in the order of their last change. */
  'chat.changes': {
    input: v.strictObject({ room: roomId, after: model.sequence, limit: upTo(limits.historyPage) }),
    output: v.object({ messages: v.array(model.message), more: v.boolean() }),
  },
  /** Single messages, such as those that others reply to. What is not there or not for this person is left out. */
  'chat.get': {
    input: v.strictObject({ messages: v.pipe(v.array(messageId), v.maxLength(limits.getMessages)) }),
    output: v.object({ messages: v.array(model.message) }),
  },
  /** This person read up to here. */
  'chat.read': { input: v.strictObject({ room: roomId, seq: model.sequence }), output: nothing },
  /** One's own text. What it said before stays to be seen with `chat.edits`. */
  'chat.edit': {
    input: v.strictObject({ message: messageId, text: model.messageText, mentions }),
    output: changed,
  },
  /** What a message said before, oldest first. */
  'chat.edits': {
    input: v.strictObject({ message: messageId }),
    output: v.object({ edits: v.array(v.object({ text: v.string(), atMs: model.timestampMs })) }),
  },
  /**
   * One's own; in a room of several also those of others, by who leads it or manages the service. The text is gone from the
   * service; who deleted what another had written stays to be seen.
   */
  'chat.delete': { input: v.strictObject({ message: messageId }), output: changed },
  'chat.react': {
    input: v.strictObject({ message: messageId, emoji: model.emoji, on: v.boolean() }),
    output: changed,
  },
  'chat.pin': { input: v.strictObject({ message: messageId, on: v.boolean() }), output: changed },
  /** Newest pin first. */
  'chat.pins': {
    input: v.strictObject({ room: roomId }),
    output: v.object({ messages: v.array(model.message) }),
  },
  /** Told to the others who are there, and kept nowhere. */
  'chat.typing': { input: v.strictObject({ room: roomId }), output: nothing },
  /**
   * Newest first, in all rooms of this person: every word of the text is somewhere in the message, also within a word;
   * "in quotes" they stand together. Case and accents do not matter. `cursor` is where to go on; it can come with an empty page.
   */
  'chat.search': {
    input: v.strictObject({
      text: v.pipe(v.string(), v.maxLength(limits.searchChars)),
      room: v.optional(roomId),
      from: v.optional(userId),
      afterMs: v.optional(model.timestampMs),
      beforeMs: v.optional(model.timestampMs),
      has: v.optional(v.picklist(['link', 'file'])),
      cursor: v.optional(messageId),
      limit: upTo(limits.searchPage),
    }),
    output: v.object({ messages: v.array(model.message), cursor: v.nullable(messageId) }),
  },
} as const;
