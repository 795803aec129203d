import type { DatabaseSync } from 'node:sqlite';
import type { RoomId, UserId } from '../../protocol/ids.ts';
import type { MessageBody } from '../../protocol/model.ts';
import { inTransaction } from './in-transaction.ts';
import { readMessage, selectMessage } from './message-row.ts';
import { fold, hasLink, tagOf } from './search-text.ts';

/** What the search finds messages by: kept in step with the messages, in the same transaction. */
export interface SearchIndex {
  put(id: number, room: RoomId, from: UserId, body: MessageBody): void;
  take(id: number): void;
  /** The tag of a room, a person or a property; undefined when nothing was ever written with it. */
  tag(subject: string): string | undefined;
  /** Nothing is written with its tag any more. */
  forgetSubject(subject: string): void;
}

export function createSearchIndex(database: DatabaseSync): SearchIndex {
  const insert = database.prepare('INSERT INTO message_index (rowid, text, tags) VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM message_index WHERE rowid = ?');
  const findTag = database.prepare('SELECT tag FROM search_tags WHERE subject = ?');
  const dropTag = database.prepare('DELETE FROM search_tags WHERE subject = ?');
  const addTag = database.prepare('INSERT INTO search_tags (subject) VALUES (?) RETURNING tag');

  const tag = (subject: string): string | undefined => {
    const row = findTag.get(subject);
    return row && tagOf(Number(row['tag']));
  };
  const tagFor = (subject: string): string => tag(subject) ?? tagOf(Number(addTag.get(subject)?.['tag']));

  const put: SearchIndex['put'] = (id, room, from, body) => {
    if (body.kind !== 'text') return;
    const names = body.files.map(({ name }) => name);
    const subjects = [
      room,
      from,
      ...(hasLink(body.text) ? ['link'] : []),
      ...(names.length > 0 ? ['file'] : []),
    ];
    insert.run(
      id,
      fold([body.text, ...names].join('\n')),
      subjects.map((subject) => tagFor(subject)).join(' '),
    );
  };

  /** A file from before there was an index: SQL alone cannot fold. */
  const isEmpty = database.prepare('SELECT 1 FROM message_index LIMIT 1').get() === undefined;
  if (isEmpty) {
    inTransaction(database, () => {
      const all = `SELECT id, m.* FROM (${selectMessage} WHERE m.kind = 'text') m JOIN messages USING (message)`;
      for (const row of database.prepare(all).iterate()) {
        const { room, from, body } = readMessage(row);
        put(Number(row['id']), room, from, body);
      }
    });
  }

  return {
    put,
    take: (id) => void remove.run(id),
    tag,
    forgetSubject: (subject) => void dropTag.run(subject),
  };
}
