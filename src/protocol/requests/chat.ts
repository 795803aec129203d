import * as v from 'valibot';
import { messageId, roomId } from '../ids.ts';
import { limits } from '../limits.ts';
import * as model from '../model.ts';
import { nothing } from './nothing.ts';

/** Messages. */
export const chatRequests = {
  'chat.send': {
    input: v.strictObject({ room: roomId, message: messageId, text: model.messageText }),
    output: v.object({ message: model.message }),
  },
  /** A page of a room, oldest first: the newest before `before`, or the oldest after `after`. */
  'chat.history': {
    input: v.strictObject({
      room: roomId,
      before: v.optional(model.sequence),
      after: v.optional(model.sequence),
      limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(limits.historyPage)),
    }),
    output: v.object({ messages: v.array(model.message), more: v.boolean() }),
  },
  'chat.read': { input: v.strictObject({ room: roomId, seq: model.sequence }), output: nothing },
} as const;
