import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { clip } from '../../protocol/file-info.ts';
import { fileId, messageId, roomId, userId } from '../../protocol/ids.ts';
import { flag } from './flag.ts';
import type { OwnDataStorage } from './own-data-storage.ts';
import type { FileStorage, StoredFile } from './storage.ts';

const fileRow = v.object({
  file: fileId,
  room: roomId,
  owner: userId,
  name: v.string(),
  type: v.string(),
  bytes: v.number(),
  sha256: v.string(),
  width: v.nullable(v.number()),
  height: v.nullable(v.number()),
  thumbnailSha256: v.nullable(v.string()),
  clip: v.nullable(v.pipe(v.string(), v.parseJson(), clip)),
  isWhole: flag,
  message: v.nullable(messageId),
  touchedMs: v.number(),
});
const useRow = v.object({ room: roomId, files: v.number(), bytes: v.number() });

const select = `SELECT f.file, f.room, f.owner, f.name, f.type, f.bytes, f.sha256, f.thumbnail_width AS width,
  f.thumbnail_height AS height, f.thumbnail_sha256 AS thumbnailSha256, f.clip, f.is_whole AS isWhole,
  f.message, f.touched_ms AS touchedMs FROM files f`;

/** No LIMIT to SQLite. */
const everything = -1;

function parse(row: unknown): StoredFile {
  const { width, height, ...found } = v.parse(fileRow, row);
  return { ...found, thumbnail: width === null || height === null ? null : { width, height } };
}

export function createFileTable(database: DatabaseSync): FileStorage & Pick<OwnDataStorage, 'filesOfRoom'> {
  const byId = database.prepare(`${select} WHERE f.file = ?`);
  const byOwner = database.prepare(`${select} WHERE f.owner = ? ORDER BY f.touched_ms LIMIT ?`);
  const byRoom = database.prepare(`${select} WHERE f.room = ? LIMIT ?`);
  const byMessage = database.prepare(`${select} WHERE f.message = ?`);
  const add = database.prepare(
    `INSERT INTO files (file, room, owner, name, type, bytes, sha256, thumbnail_width, thumbnail_height, clip,
       touched_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const touch = database.prepare('UPDATE files SET touched_ms = ? WHERE file = ?');
  const finish = database.prepare('UPDATE files SET is_whole = 1, touched_ms = ? WHERE file = ?');
  const setThumbnail = database.prepare('UPDATE files SET thumbnail_sha256 = ? WHERE file = ?');
  const attach = database.prepare('UPDATE files SET message = ? WHERE file = ?');
  const remove = database.prepare('DELETE FROM files WHERE file = ?');
  const use = database.prepare(
    'SELECT room, COUNT(*) AS files, SUM(bytes) AS bytes FROM files WHERE owner = ? GROUP BY room ORDER BY bytes DESC',
  );
  const all = database.prepare('SELECT COALESCE(SUM(bytes), 0) AS bytes FROM files');
  const content = database.prepare(
    'SELECT 1 FROM files WHERE (sha256 = ?1 AND is_whole = 1) OR thumbnail_sha256 = ?1 LIMIT 1',
  );
  const looseOf = database.prepare('SELECT COUNT(*) AS files FROM files WHERE owner = ? AND message IS NULL');
  // By their content (the sign keeps the other index out): a person may have many.
  const own = database.prepare(
    'SELECT 1 FROM files WHERE +owner = ? AND sha256 = ? AND is_whole = 1 LIMIT 1',
  );
  const loose = database.prepare(
    `${select} WHERE f.touched_ms < ? AND NOT EXISTS
       (SELECT 1 FROM messages m WHERE m.message = f.message)`,
  );
  const orphaned = database.prepare(
    `${select} JOIN messages m ON m.message = f.message WHERE m.deleted_ms IS NOT NULL`,
  );
  return {
    file: (file) => {
      const row = byId.get(file);
      return row && parse(row);
    },
    filesOf: (owner, most = everything) => byOwner.all(owner, most).map(parse),
    looseFilesOf: (owner) => Number(looseOf.get(owner)?.['files']),
    hasContent: (owner, sha256) => own.get(owner, sha256) !== undefined,
    filesOfRoom: (room, most = everything) => byRoom.all(room, most).map(parse),
    filesIn: (message) => byMessage.all(message).map(parse),
    addFile: ({ file, room, owner, name, type, bytes, sha256, thumbnail, clip, touchedMs }) =>
      void add.run(
        file,
        room,
        owner,
        name,
        type,
        bytes,
        sha256,
        thumbnail?.width ?? null,
        thumbnail?.height ?? null,
        clip && JSON.stringify(clip),
        touchedMs,
      ),
    touchFile: (file, atMs) => void touch.run(atMs, file),
    finishFile: (file, atMs) => void finish.run(atMs, file),
    setThumbnail: (file, sha256) => void setThumbnail.run(sha256, file),
    attachFile: (file, message) => void attach.run(message, file),
    removeFile: (file) => void remove.run(file),
    fileUse: (owner) => use.all(owner).map((row) => v.parse(useRow, row)),
    allFileBytes: () => Number(all.get()?.['bytes']),
    isContentUsed: (sha256) => content.get(sha256) !== undefined,
    looseFiles: (beforeMs) => loose.all(beforeMs).map(parse),
    orphanedFiles: () => orphaned.all().map(parse),
  };
}
