import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { messageId, roomId, userId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { Message } from '../../protocol/model.ts';
import { readMessage, selectMessage } from './message-row.ts';
import type { SearchIndex } from './search-index.ts';
import { entriesOf, quoted, termsOf } from './search-text.ts';
import type { SearchQuery, SearchStorage } from './storage.ts';

const candidateRow = v.object({
  id: v.number(),
  text: v.string(),
  room: roomId,
  sender: userId,
  message: messageId,
  at_ms: v.number(),
});
type Candidate = v.InferOutput<typeof candidateRow>;

/** Naming more rooms than so many in one query would cost more than it saves. */
const maxRoomsNamed = 300;

/** The query that narrows the messages down; null when nothing can be found, '' when there is nothing to narrow by. */
function matchOf(
  index: SearchIndex,
  { rooms, from, has }: SearchQuery,
  terms: readonly string[],
): string | null {
  const parts = terms.flatMap(entriesOf).map(quoted);
  for (const subject of [from, has]) {
    if (subject === undefined) continue;
    const tag = index.tag(subject);
    if (tag === undefined) return null;
    parts.push(quoted(tag));
  }
  if (rooms.length <= maxRoomsNamed) {
    const tags = rooms.flatMap((room) => index.tag(room) ?? []);
    if (tags.length === 0) return null;
    parts.push(`(${tags.map(quoted).join(' OR ')})`);
  }
  return parts.join(' AND ');
}

/** What the index cannot say for sure: it knows no order of letters, no times, and not more than a few hundred rooms. */
function accepts({ rooms, from, afterMs, beforeMs }: SearchQuery, terms: readonly string[]) {
  const mine = new Set(rooms);
  return ({ text, room, sender, at_ms: atMs }: Candidate): boolean =>
    mine.has(room) &&
    (from === undefined || sender === from) &&
    (afterMs === undefined || atMs >= afterMs) &&
    (beforeMs === undefined || atMs < beforeMs) &&
    terms.every((term) => text.includes(term));
}

export function createSearchTable(database: DatabaseSync, index: SearchIndex): SearchStorage {
  const columns = 'm.id, f.text, m.room, m.sender, m.message, m.at_ms';
  const matching = database.prepare(
    `SELECT ${columns} FROM message_index f JOIN messages m ON m.id = f.rowid
     WHERE message_index MATCH ? AND f.rowid < ? ORDER BY f.rowid DESC LIMIT ?`,
  );
  const every = database.prepare(
    `SELECT ${columns} FROM message_index f JOIN messages m ON m.id = f.rowid
     WHERE f.rowid < ? ORDER BY f.rowid DESC LIMIT ?`,
  );
  const idOf = database.prepare('SELECT id FROM messages WHERE message = ?');
  const byId = database.prepare(`${selectMessage} WHERE m.id = ?`);

  const candidates = (match: string, before: number) =>
    match === ''
      ? every.iterate(before, limits.searchLooks)
      : matching.iterate(match, before, limits.searchLooks);

  return {
    search(query) {
      const terms = termsOf(query.text);
      const match = matchOf(index, query, terms);
      if (match === null) return { messages: [], cursor: null };
      const before = query.cursor === undefined ? undefined : idOf.get(query.cursor)?.['id'];
      const accept = accepts(query, terms);
      const found: Message[] = [];
      let looks = 0;
      let last: Candidate | undefined;
      for (const row of candidates(match, Number(before ?? Number.MAX_SAFE_INTEGER))) {
        last = v.parse(candidateRow, row);
        looks += 1;
        if (accept(last)) found.push(readMessage(byId.get(last.id)));
        if (found.length === query.limit) break;
      }
      const isAll = looks < limits.searchLooks && found.length < query.limit;
      return { messages: found, cursor: isAll ? null : (last?.message ?? null) };
    },
  };
}
