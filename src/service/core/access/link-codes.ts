import { randomInt } from 'node:crypto';
import type { Clock } from '../../../base/clock.ts';
import type { UserId } from '../../../protocol/ids.ts';
import { limits } from '../../../protocol/limits.ts';

/** Codes that one device shows and another types. In memory: they are younger than a restart would keep them. */
export interface LinkCodes {
  /** The one before, of this person, is good for nothing then. */
  make(user: UserId): { code: string; expiresAtMs: number };
  /** Whose code it is; it is used up. */
  redeem(code: string): UserId | undefined;
  /** The code of this person is good for nothing any more. */
  forget(user: UserId): void;
}

/** Without 0, O, 1 and I. 32 signs: 40 bits in eight of them, for five minutes and few attempts. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const quarter = (): string => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');

export function createLinkCodes(clock: Pick<Clock, 'now'>): LinkCodes {
  const open = new Map<string, { readonly user: UserId; readonly expiresAtMs: number }>();

  const drop = (isOver: (entry: { user: UserId; expiresAtMs: number }) => boolean): void => {
    for (const [code, entry] of open) if (isOver(entry)) open.delete(code);
  };

  return {
    make(user) {
      drop((entry) => entry.user === user || entry.expiresAtMs <= clock.now());
      const code = `${quarter()}-${quarter()}`;
      const expiresAtMs = clock.now() + limits.linkCodeMs;
      open.set(code, { user, expiresAtMs });
      return { code, expiresAtMs };
    },
    redeem(code) {
      const found = open.get(code);
      open.delete(code);
      return found && found.expiresAtMs > clock.now() ? found.user : undefined;
    },
    forget: (user) => drop((entry) => entry.user === user),
  };
}
