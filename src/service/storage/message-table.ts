import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { limits } from '../../protocol/limits.ts';
import { message as messageSchema, type Message } from '../../protocol/model.ts';
import { inTransaction } from './in-transaction.ts';
import type { HistoryPage, MessageStorage } from './storage.ts';

const parse = (row: unknown): Message => v.parse(messageSchema, row);
const select = 'SELECT message, room, seq, sender AS "from", at_ms AS atMs, text FROM messages';

/** How many fit into one page; at least one, so that a reader always gets on. */
function howManyFit(messages: readonly Message[], limit: number): number {
  let bytes = 0;
  const tooMany = messages.findIndex((message, index) => {
    bytes += Buffer.byteLength(JSON.stringify(message));
    return index === limit || (index > 0 && bytes > limits.historyBytes);
  });
  return tooMany === -1 ? messages.length : tooMany;
}

function page(rows: unknown[], limit: number): HistoryPage {
  const messages = rows.map(parse);
  const count = howManyFit(messages, limit);
  return { messages: messages.slice(0, count), more: count < messages.length };
}

export function createMessageTable(database: DatabaseSync): MessageStorage {
  const next = database.prepare('UPDATE rooms SET last_seq = last_seq + 1 WHERE room = ? RETURNING last_seq');
  const insert = database.prepare(
    'INSERT INTO messages (room, seq, message, sender, at_ms, text) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const markRead = database.prepare('UPDATE members SET read_seq = ? WHERE room = ? AND user = ?');
  const byId = database.prepare(`${select} WHERE message = ?`);
  const last = database.prepare(`${select} WHERE room = ? ORDER BY seq DESC LIMIT 1`);
  const before = database.prepare(`${select} WHERE room = ? AND seq < ? ORDER BY seq DESC LIMIT ?`);
  const after = database.prepare(`${select} WHERE room = ? AND seq > ? ORDER BY seq LIMIT ?`);

  return {
    append: ({ message, room, from, atMs, text }) =>
      inTransaction(database, () => {
        const seq = Number(next.get(room)?.['last_seq']);
        insert.run(room, seq, message, from, atMs, text);
        markRead.run(seq, room, from);
        return { message, room, seq, from, atMs, text };
      }),
    messageById: (message) => {
      const row = byId.get(message);
      return row && parse(row);
    },
    lastMessage: (room) => {
      const row = last.get(room);
      return row && parse(row);
    },
    historyBefore: (room, seq, limit) => {
      const { messages, more } = page(before.all(room, seq, limit + 1), limit);
      return { messages: messages.reverse(), more };
    },
    historyAfter: (room, seq, limit) => page(after.all(room, seq, limit + 1), limit),
  };
}
