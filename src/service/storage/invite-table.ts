import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { inviteId, roomId, userId } from '../../protocol/ids.ts';
import { role } from '../../protocol/model.ts';
import { flag } from './flag.ts';
import type { AccessStorage, StoredInvite } from './access-storage.ts';

const row = v.object({
  invite: inviteId,
  tokenHash: v.string(),
  label: v.string(),
  role,
  room: v.nullable(roomId),
  by: v.nullable(userId),
  createdMs: v.number(),
  expiresMs: v.nullable(v.number()),
  usesLeft: v.nullable(v.number()),
  used: v.number(),
  revoked: flag,
});
const parse = (found: unknown): StoredInvite => v.parse(row, found);
const select = `SELECT invite, token_hash AS tokenHash, label, role, room, created_by AS "by", created_ms AS createdMs,
  expires_ms AS expiresMs, uses_left AS usesLeft, used, is_revoked AS revoked FROM invites`;

export function createInviteTable(
  database: DatabaseSync,
): Pick<AccessStorage, 'inviteByHash' | 'invites' | 'saveInvite'> {
  const byHash = database.prepare(`${select} WHERE token_hash = ?`);
  const all = database.prepare(`${select} ORDER BY created_ms DESC, invite`);
  const save = database.prepare(
    `INSERT INTO invites (invite, token_hash, label, role, room, created_by, created_ms, expires_ms, uses_left, used,
       is_revoked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (invite) DO UPDATE SET uses_left = excluded.uses_left, used = excluded.used,
       is_revoked = excluded.is_revoked`,
  );
  return {
    inviteByHash: (hash) => {
      const found = byHash.get(hash);
      return found && parse(found);
    },
    invites: () => all.all().map(parse),
    saveInvite: (stored) =>
      void save.run(
        stored.invite,
        stored.tokenHash,
        stored.label,
        stored.role,
        stored.room,
        stored.by,
        stored.createdMs,
        stored.expiresMs,
        stored.usesLeft,
        stored.used,
        Number(stored.revoked),
      ),
  };
}
