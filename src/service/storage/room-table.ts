import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { roomId, userId, type RoomId, type UserId } from '../../protocol/ids.ts';
import { room as roomShape, roomMember } from '../../protocol/model.ts';
import { flag } from './flag.ts';
import { inTransaction } from './in-transaction.ts';
import { createParseMemo } from './parse-memo.ts';
import type { RoomPlace, RoomStorage, StoredRoom } from './storage.ts';

const roomRow = v.object({
  room: roomId,
  kind: roomShape.entries.kind,
  name: v.nullable(v.string()),
  is_archived: flag,
  imported_from: v.nullable(v.string()),
  created_ms: v.number(),
  last_seq: v.number(),
  members: v.string(),
});
const placeRow = v.object({
  read_seq: v.number(),
  muted_until_ms: v.nullable(v.number()),
  is_pinned: flag,
  mutes_names: flag,
  lets_ring: flag,
});
const readRow = v.object({ user: userId, seq: v.number() });
const memberList = v.array(roomMember);
const readList = v.array(readRow);

const select = `SELECT r.room, r.kind, r.name, r.is_archived, r.imported_from, r.created_ms, r.last_seq,
  (SELECT json_group_array(json_object('user', user, 'role', role)) FROM members WHERE room = r.room) AS members
  FROM rooms r`;

const pair = (a: UserId, b: UserId): [UserId, UserId] => (a < b ? [a, b] : [b, a]);

export function createRoomTable(database: DatabaseSync): RoomStorage {
  const parseMembers = createParseMemo((text) => v.parse(memberList, JSON.parse(text)));
  const parseReads = createParseMemo((text) => v.parse(readList, JSON.parse(text)));
  const parse = (row: unknown): StoredRoom => {
    const { room, kind, name, members, ...rest } = v.parse(roomRow, row);
    return {
      room,
      kind,
      name,
      members: parseMembers(members),
      archived: rest.is_archived,
      ...(rest.imported_from !== null && { importedFrom: rest.imported_from }),
      createdAtMs: rest.created_ms,
      lastSeq: rest.last_seq,
    };
  };

  const byUser = database.prepare(`${select} JOIN members m ON m.room = r.room WHERE m.user = ?`);
  const byId = database.prepare(`${select} WHERE r.room = ?`);
  const byPair = database.prepare(
    `${select} JOIN direct_rooms d ON d.room = r.room WHERE d.low = ? AND d.high = ?`,
  );
  const addRoom = database.prepare("INSERT INTO rooms (room, kind, created_ms) VALUES (?, 'direct', ?)");
  const addPair = database.prepare('INSERT INTO direct_rooms (low, high, room) VALUES (?, ?, ?)');
  const addGroup = database.prepare(
    "INSERT INTO rooms (room, kind, name, created_ms) VALUES (?, 'group', ?, ?)",
  );
  const rename = database.prepare('UPDATE rooms SET name = ? WHERE room = ?');
  const archive = database.prepare('UPDATE rooms SET is_archived = ? WHERE room = ?');
  const addMember = database.prepare(
    `INSERT OR IGNORE INTO members (room, user, role, read_seq, shown_seq)
     SELECT room, ?, ?, last_seq, last_seq FROM rooms WHERE room = ?`,
  );
  const removeMember = database.prepare('DELETE FROM members WHERE room = ? AND user = ?');
  const setRole = database.prepare('UPDATE members SET role = ? WHERE room = ? AND user = ?');
  const mute = database.prepare('UPDATE members SET muted_until_ms = ? WHERE room = ? AND user = ?');
  const pin = database.prepare('UPDATE members SET is_pinned = ? WHERE room = ? AND user = ?');
  const muteNames = database.prepare('UPDATE members SET mutes_names = ? WHERE room = ? AND user = ?');
  const letRing = database.prepare('UPDATE members SET lets_ring = ? WHERE room = ? AND user = ?');
  const place = database.prepare(
    'SELECT read_seq, muted_until_ms, is_pinned, mutes_names, lets_ring FROM members WHERE room = ? AND user = ?',
  );
  const reads = database.prepare(
    `SELECT json_group_array(json_object('user', user, 'seq', shown_seq)) AS reads FROM members WHERE room = ?`,
  );
  const setRead = database.prepare(
    `UPDATE members SET read_seq = max(read_seq, :seq), shown_seq = max(shown_seq, :shown)
     WHERE room = :room AND user = :user AND (read_seq < :seq OR shown_seq < :shown)`,
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
        for (const user of pair(a, b)) addMember.run(user, 'member', id);
      });
      return {
        ...{ room: id, kind: 'direct', name: null, archived: false, createdAtMs: atMs, lastSeq: 0 },
        members: pair(a, b).map((user) => ({ user, role: 'member' })),
      };
    },
    reads: (id) => [...parseReads(String(reads.get(id)?.['reads'] ?? '[]'))],
    addRoom: (id, name, owner, atMs) =>
      inTransaction(database, () => {
        addGroup.run(id, name, atMs);
        addMember.run(owner, 'owner', id);
      }),
    renameRoom: (id, name) => void rename.run(name, id),
    archiveRoom: (id, archived) => void archive.run(Number(archived), id),
    addMember: (id, user, role) => addMember.run(user, role, id).changes === 1,
    removeMember: (id, user) => removeMember.run(id, user).changes === 1,
    setRoomRole: (id, user, role) => void setRole.run(role, id, user),
    setMutedUntil: (id, user, untilMs) => void mute.run(untilMs, id, user),
    setMutesNames: (id, user, mutes) => void muteNames.run(Number(mutes), id, user),
    setLetsRing: (id, user, lets) => void letRing.run(Number(lets), id, user),
    setRoomPinned: (id, user, pinned) => void pin.run(Number(pinned), id, user),
    roomPlace: (id, user): RoomPlace => {
      const row = place.get(id, user);
      if (!row) return { readSeq: 0, mutedUntilMs: null, pinned: false };
      const known = v.parse(placeRow, row);
      return {
        readSeq: known.read_seq,
        mutedUntilMs: known.muted_until_ms,
        pinned: known.is_pinned,
        ...(known.mutes_names && { mutesNames: true }),
        ...(known.lets_ring && { letsRing: true }),
      };
    },
    setReadSeq: (id, user, seq, shown) =>
      setRead.run({ room: id, user, seq, shown: shown ? seq : 0 }).changes === 1,
  };
}
