import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { limits } from '../../protocol/limits.ts';
import type { MessageId, UserId } from '../../protocol/ids.ts';
import type { Message, TextBody } from '../../protocol/model.ts';
import { inTransaction } from './in-transaction.ts';
import type { MentionTable } from './mention-table.ts';
import type { MessageEraser } from './message-eraser.ts';
import { columnsOf, readMessage, selectMessage } from './message-row.ts';
import { createRoomNumbers } from './room-numbers.ts';
import type { SearchIndex } from './search-index.ts';
import type { MessageChangeStorage, MessageEdit } from './storage.ts';

const editRow = v.object({ text: v.string(), atMs: v.number() });

export function createMessageChangeTable(
  database: DatabaseSync,
  index: SearchIndex,
  mentions: MentionTable,
  erase: MessageEraser,
): MessageChangeStorage {
  const find = database.prepare(`${selectMessage} WHERE m.message = ?`);
  const idOf = database.prepare('SELECT id FROM messages WHERE message = ?');
  const numbers = createRoomNumbers(database);
  const setBody = database.prepare(
    'UPDATE messages SET kind = ?, text = ?, details = ?, edited_ms = ? WHERE id = ?',
  );
  const addEdit = database.prepare('INSERT INTO message_edits (id, at_ms, text) VALUES (?, ?, ?)');
  const trimEdits = database.prepare(
    `DELETE FROM message_edits WHERE id = ?1 AND rowid NOT IN
       (SELECT rowid FROM message_edits WHERE id = ?1 ORDER BY rowid DESC LIMIT ${limits.editsKept})`,
  );
  const edits = database.prepare('SELECT text, at_ms AS atMs FROM message_edits WHERE id = ? ORDER BY rowid');
  const addReaction = database.prepare(
    'INSERT INTO reactions (id, emoji, user, at_ms) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const removeReaction = database.prepare('DELETE FROM reactions WHERE id = ? AND emoji = ? AND user = ?');
  const setDeletedBy = database.prepare('UPDATE messages SET deleted_by = ? WHERE id = ?');
  const setPin = database.prepare('UPDATE messages SET pinned_ms = ? WHERE id = ?');

  const read = (message: MessageId): Message => readMessage(find.get(message));

  /** One transaction: what is done to the message, and the number that tells of it. */
  const change = (message: MessageId, work: (id: number, before: Message) => void): Message =>
    inTransaction(database, () => {
      const before = read(message);
      const id = Number(idOf.get(message)?.['id']);
      work(id, before);
      numbers.changed(id, before.room);
      return read(message);
    });

  const say = (id: number, before: Message, body: TextBody, editedAtMs: number): void => {
    setBody.run(...columnsOf(body), editedAtMs, id);
    index.take(id);
    mentions.set(before.room, before.seq, body.mentions);
    index.put(id, before.room, before.from, body);
  };

  return {
    editMessage: (message, text, named: readonly UserId[], atMs) =>
      change(message, (id, before) => {
        if (before.body.kind !== 'text') return;
        addEdit.run(id, before.editedAtMs ?? before.atMs, before.body.text);
        trimEdits.run(id);
        say(id, before, { ...before.body, text, mentions: [...named] }, atMs);
      }),
    editsOf: (message): MessageEdit[] =>
      edits.all(Number(idOf.get(message)?.['id'] ?? 0)).map((row) => v.parse(editRow, row)),
    deleteMessage(message, atMs, by = null) {
      const deleted = change(message, (id, { room, seq, from }) => {
        erase({ id, room, seq }, atMs);
        setDeletedBy.run(by === from ? null : by, id);
      });
      // The log beside the file still has the pages as they were.
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return deleted;
    },
    setReaction: (message, user, emoji, on, atMs) =>
      change(message, (id) => {
        if (on) addReaction.run(id, emoji, user, atMs);
        else removeReaction.run(id, emoji, user);
      }),
    setPinned: (message, atMs) => change(message, (id) => void setPin.run(atMs, id)),
  };
}
