import type { DatabaseSync } from 'node:sqlite';
import { limits } from '../../protocol/limits.ts';
import type { Message } from '../../protocol/model.ts';
import { inTransaction } from './in-transaction.ts';
import { columnsOf, readMessage, selectMessage } from './message-row.ts';
import type { MentionTable } from './mention-table.ts';
import type { QuietTable } from './quiet-table.ts';
import { createRoomNumbers } from './room-numbers.ts';
import type { SearchIndex } from './search-index.ts';
import type { HistoryPage, MessageStorage } from './storage.ts';

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
  const messages = rows.map(readMessage);
  const count = howManyFit(messages, limit);
  return { messages: messages.slice(0, count), more: count < messages.length };
}

const untouched = { editedAtMs: null, deletedAtMs: null, deletedBy: null, pinnedAtMs: null };

export function createMessageTable(
  database: DatabaseSync,
  index: SearchIndex,
  mentions: MentionTable,
  quiet: QuietTable,
): MessageStorage {
  const numbers = createRoomNumbers(database);
  const insert = database.prepare(
    `INSERT INTO messages (room, seq, change, message, sender, at_ms, kind, text, details)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
  );
  const markRead = database.prepare(
    'UPDATE members SET read_seq = :seq, shown_seq = :seq WHERE room = :room AND user = :user',
  );
  /** A call or an event in somebody's name is not a word of theirs: what they had not read before it stays unread. */
  const readOn = database.prepare(
    `UPDATE members SET read_seq = :seq, shown_seq = :seq
     WHERE room = :room AND user = :user AND read_seq = :seq - 1`,
  );
  const byId = database.prepare(`${selectMessage} WHERE m.message = ?`);
  const last = database.prepare(`${selectMessage} WHERE m.room = ? ORDER BY m.seq DESC LIMIT 1`);
  const before = database.prepare(
    `${selectMessage} WHERE m.room = ? AND m.seq < ? ORDER BY m.seq DESC LIMIT ?`,
  );
  const after = database.prepare(`${selectMessage} WHERE m.room = ? AND m.seq > ? ORDER BY m.seq LIMIT ?`);

  const changed = database.prepare(
    `${selectMessage} WHERE m.room = ? AND m.change > ? ORDER BY m.change LIMIT ?`,
  );
  const lastChange = database.prepare('SELECT last_change FROM rooms WHERE room = ?');
  const pinned = database.prepare(
    `${selectMessage} WHERE m.room = ? AND m.pinned_ms IS NOT NULL ORDER BY m.pinned_ms DESC, m.seq DESC
     LIMIT ${limits.pinsPerRoom}`,
  );

  return {
    append: ({ message, room, from, atMs, body }) =>
      inTransaction(database, () => {
        const { seq, change } = numbers.forMessage(room);
        const row = insert.get(room, seq, change, message, from, atMs, ...columnsOf(body));
        index.put(Number(row?.['id']), room, from, body);
        if (body.kind === 'text' && body.mentions.length > 0) mentions.set(room, seq, body.mentions);
        quiet.note(room, seq, from, body);
        (body.kind === 'text' ? markRead : readOn).run({ seq, room, user: from });
        return { message, room, seq, change, from, atMs, body, reactions: [], ...untouched };
      }),
    messageById: (message) => {
      const row = byId.get(message);
      return row && readMessage(row);
    },
    lastMessage: (room) => {
      const row = last.get(room);
      return row && readMessage(row);
    },
    historyBefore: (room, seq, limit) => {
      const { messages, more } = page(before.all(room, seq, limit + 1), limit);
      return { messages: messages.reverse(), more };
    },
    historyAfter: (room, seq, limit) => page(after.all(room, seq, limit + 1), limit),
    changesAfter: (room, change, limit) => page(changed.all(room, change, limit + 1), limit),
    lastChange: (room) => Number(lastChange.get(room)?.['last_change'] ?? 0),
    pinned: (room) => pinned.all(room).map(readMessage),
    unread: (room, user) => quiet.unread(room, user),
    unreadMentions: (room, user) => mentions.unread(room, user),
  };
}
