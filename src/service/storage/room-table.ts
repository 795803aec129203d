import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { roomId, userId, type RoomId, type UserId } from '../../protocol/ids.ts';
import { inTransaction } from './in-transaction.ts';
import type { RoomStorage, StoredRoom } from './storage.ts';

const roomRow = v.object({ room: roomId, last_seq: v.number(), members: v.string() });
const readRow = v.object({ user: userId, seq: v.number() });
const memberList = v.array(userId);

function parse(row: unknown): StoredRoom {
  const { room, last_seq: lastSeq, members } = v.parse(roomRow, row);
  return { room, lastSeq, members: v.parse(memberList, JSON.parse(members)) };
}

const select = `SELECT r.room, r.last_seq, (SELECT json_group_array(user) FROM members WHERE room = r.room) AS members
  FROM rooms r`;

const pair = (a: UserId, b: UserId): [UserId, UserId] => (a < b ? [a, b] : [b, a]);

export function createRoomTable(database: DatabaseSync): RoomStorage {
  const byUser = database.prepare(`${select} JOIN members m ON m.room = r.room WHERE m.user = ?`);
  const byId = database.prepare(`${select} WHERE r.room = ?`);
  const byPair = database.prepare(
    `${select} JOIN direct_rooms d ON d.room = r.room WHERE d.low = ? AND d.high = ?`,
  );
  const addRoom = database.prepare('INSERT INTO rooms (room, created_ms) VALUES (?, ?)');
  const addPair = database.prepare('INSERT INTO direct_rooms (low, high, room) VALUES (?, ?, ?)');
  const addMember = database.prepare('INSERT OR IGNORE INTO members (room, user) VALUES (?, ?)');
  const read = database.prepare('SELECT read_seq FROM members WHERE room = ? AND user = ?');
  const reads = database.prepare('SELECT user, read_seq AS seq FROM members WHERE room = ?');
  const setRead = database.prepare(
    'UPDATE members SET read_seq = ? WHERE room = ? AND user = ? AND read_seq < ?',
  );

  const room = (id: RoomId): StoredRoom | undefined => {
    const row = byId.get(id);
    return row && parse(row);
  };

  return {
    room,
    roomsOf: (user) => byUser.all(user).map(parse),
    directRoom: (a, b) => {
      const row = byPair.get(...pair(a, b));
      return row && parse(row);
    },
    addDirectRoom: (id, a, b, atMs) => {
      inTransaction(database, () => {
        addRoom.run(id, atMs);
        addPair.run(...pair(a, b), id);
        for (const user of pair(a, b)) addMember.run(id, user);
      });
      return { room: id, members: pair(a, b), lastSeq: 0 };
    },
    reads: (id) => reads.all(id).map((row) => v.parse(readRow, row)),
    addMember: (id, user) => addMember.run(id, user).changes === 1,
    readSeq: (id, user) => Number(read.get(id, user)?.['read_seq'] ?? 0),
    setReadSeq: (id, user, seq) => setRead.run(seq, id, user, seq).changes === 1,
  };
}
