import type { Invite } from '../../src/protocol/model.ts';
import { invitesTexts } from '../../src/texts/invites.ts';
import { spokenForm } from '../../src/texts/language.ts';
import { dateFormat } from './date-format.ts';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

export const momentOf = (atMs: number): string =>
  dateFormat({ dateStyle: 'medium', timeStyle: 'short' }, spokenForm()).format(atMs);

type Standing = Pick<Invite, 'over' | 'used' | 'usesLeft' | 'expiresMs'>;

/** How often an invite was used, and until when or why not any more it works. */
export function standingOf({ over, used, usesLeft, expiresMs }: Standing): string {
  const parts = [invitesTexts.used(used)];
  if (over !== null) return [...parts, invitesTexts.over[over]].join(' · ');
  if (usesLeft !== null) {
    parts.push(used === 0 ? invitesTexts.works(usesLeft) : invitesTexts.worksMore(usesLeft));
  }
  if (expiresMs !== null) parts.push(invitesTexts.until(momentOf(expiresMs)));
  return parts.join(' · ');
}

/** How an invite stands, in a line. */
export const inviteLine = (invite: Invite): string =>
  `${invitesTexts.roles[invite.role]} · ${standingOf(invite)}`;
