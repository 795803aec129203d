import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { MessageId, RoomId, UserId } from '../../src/protocol/ids.ts';
import type { TextBody } from '../../src/protocol/model.ts';
import { columnsOf } from '../../src/service/storage/message-row.ts';
import { createSearchIndex } from '../../src/service/storage/search-index.ts';
import { createSqliteStorage } from '../../src/service/storage/sqlite-storage.ts';
import type { Talk } from './talk.ts';

export interface SeededMessages {
  /** The busiest first. */
  readonly rooms: readonly RoomId[];
  readonly senders: readonly UserId[];
}

const roomCount = 2_000;
const senderCount = 500;
/** So many rows are committed together: one by one would measure the disk. */
const batch = 20_000;

/**
 * Messages of many people in many rooms, some rooms far busier than others, written into the service's own tables and index. Who
 * the people are and what the rooms are called does not matter to a search, so there are none in the tables of those.
 */
export function seedMessages(file: string, count: number, talk: Talk): SeededMessages {
  createSqliteStorage(file, randomUUID).close();
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000');
  const index = createSearchIndex(database);
  const add = database.prepare(
    `INSERT INTO messages (room, seq, change, message, sender, at_ms, kind, text, details)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
  );
  database.exec('BEGIN');
  const rooms = Array.from({ length: roomCount }, () => randomUUID() as RoomId);
  const senders = Array.from({ length: senderCount }, () => randomUUID() as UserId);
  const numbers = new Map<RoomId, number>();
  const startMs = Date.UTC(2024, 0, 1);
  for (let number = 1; number <= count; number += 1) {
    const room = talk.pick(rooms, talk.share() ** 2);
    const sender = talk.pick(senders, talk.share());
    const seq = (numbers.get(room) ?? 0) + 1;
    numbers.set(room, seq);
    const body: TextBody = { kind: 'text', text: talk.sentence(), mentions: [], replyTo: null, files: [] };
    const message = randomUUID() as MessageId;
    const row = add.get(room, seq, seq, message, sender, startMs + number * 60_000, ...columnsOf(body));
    index.put(Number(row?.['id']), room, sender, body);
    if (number % batch === 0) database.exec('COMMIT; BEGIN');
  }
  database.exec('COMMIT');
  database.close();
  return { rooms, senders };
}
