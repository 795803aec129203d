import type { DatabaseSync } from 'node:sqlite';
import type { RoomId } from '../../protocol/ids.ts';
import type { TextBody } from '../../protocol/model.ts';
import type { MentionTable } from './mention-table.ts';
import { columnsOf } from './message-row.ts';
import type { QuietTable } from './quiet-table.ts';
import type { SearchIndex } from './search-index.ts';

/** Takes what a message says out of the database, within a transaction of whoever calls. Its number, sender and time stay. */
export type MessageEraser = (
  found: { readonly id: number; readonly room: RoomId; readonly seq: number },
  atMs: number,
) => void;

const gone: TextBody = { kind: 'text', text: '', mentions: [], replyTo: null, files: [] };

export function createMessageEraser(
  database: DatabaseSync,
  index: SearchIndex,
  mentions: MentionTable,
  quiet: QuietTable,
): MessageEraser {
  const empty = database.prepare(
    `UPDATE messages SET kind = ?, text = ?, details = ?, edited_ms = NULL, pinned_ms = NULL, deleted_ms = ? WHERE id = ?`,
  );
  const clearEdits = database.prepare('DELETE FROM message_edits WHERE id = ?');
  const clearReactions = database.prepare('DELETE FROM reactions WHERE id = ?');
  return ({ id, room, seq }, atMs) => {
    clearEdits.run(id);
    clearReactions.run(id);
    empty.run(...columnsOf(gone), atMs, id);
    index.take(id);
    mentions.set(room, seq, []);
    quiet.silence(room, seq);
  };
}
