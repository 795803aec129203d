import type { Invite, Role } from '../../src/protocol/model.ts';

export const roleWords: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  admin: 'Admin',
  member: 'Member',
  guest: 'Guest',
};

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
export const momentOf = (atMs: number): string => when.format(atMs);

type Standing = Pick<Invite, 'over' | 'used' | 'usesLeft' | 'expiresMs'>;

/** How often an invite was used, and until when or why not any more it works. */
export function standingOf({ over, used, usesLeft, expiresMs }: Standing): string {
  const parts = [used === 0 ? 'not used yet' : used === 1 ? 'used once' : `used ${used} times`];
  if (over === 'revoked') return [...parts, 'taken back'].join(' · ');
  if (over === 'expired') return [...parts, 'expired'].join(' · ');
  if (over === 'used-up') return [...parts, 'used up'].join(' · ');
  if (usesLeft !== null) {
    const times = usesLeft === 1 ? 'once' : `${usesLeft} times`;
    parts.push(used === 0 ? `works ${times}` : `${times} more`);
  }
  if (expiresMs !== null) parts.push(`until ${momentOf(expiresMs)}`);
  return parts.join(' · ');
}

/** How an invite stands, in a line. */
export const inviteLine = (invite: Invite): string => `${roleWords[invite.role]} · ${standingOf(invite)}`;
