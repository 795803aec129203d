import * as v from 'valibot';
import { errorCode } from '../../../src/protocol/errors.ts';
import { fileId, messageId, roomId, userId } from '../../../src/protocol/ids.ts';
import { messageText, timestampMs } from '../../../src/protocol/model.ts';
import { createKeptValue, type KeptValue, type KeyValueStore } from './kept-value.ts';

/** A message on its way: kept until the service has acknowledged it, also over a reload or a crash. */
const outboxEntry = v.object({
  room: roomId,
  message: messageId,
  text: messageText,
  /** Sent once all of them are on the service. */
  files: v.optional(v.array(fileId)),
  mentions: v.optional(v.array(userId)),
  replyTo: v.optional(v.nullable(messageId)),
  atMs: timestampMs,
  state: v.picklist(['sending', 'failed']),
  /** Why the service did not take it. */
  why: v.optional(errorCode),
});

export type OutboxEntry = Readonly<v.InferOutput<typeof outboxEntry>>;

export const createKeptOutbox = (store: KeyValueStore): KeptValue<OutboxEntry[]> =>
  createKeptValue(store, 'parley.outbox', v.array(outboxEntry));
