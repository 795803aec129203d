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

/** How often an invite was used, and until when or why not any more it works. */
export function standingOf({ over, used, usesLeft, expiresMs }: Omit<Invite, 'role'>): string {
  const parts = [used === 0 ? 'not used yet' : used === 1 ? 'used once' : `used ${used} times`];
  if (over === 'revoked') return [...parts, 'taken back'].join(' · ');
  if (over === 'expired') return [...parts, 'expired'].join(' · ');
  if (over === 'used-up') return [...parts, 'used up'].join(' · ');
  if (usesLeft !== null) parts.push(usesLeft === 1 ? 'once more' : `${usesLeft} times more`);
  if (expiresMs !== null) parts.push(`until ${momentOf(expiresMs)}`);
  return parts.join(' · ');
}

/** How an invite stands, in a line. */
export const inviteLine = (invite: Invite): string => `${roleWords[invite.role]} · ${standingOf(invite)}`;
