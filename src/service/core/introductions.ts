import type { UserId } from '../../protocol/ids.ts';
import type { StoredUser } from '../storage/storage.ts';

/** Of whom each guest has been told. Members know everybody and are not in here. */
interface Introductions {
  /** The welcome named all of these. */
  begin(viewer: UserId, seen: readonly StoredUser[]): void;
  /** Of these whom the guest has not heard of; from now on they have. */
  newTo(viewer: UserId, others: readonly UserId[]): UserId[];
}

export function createIntroductions(): Introductions {
  const known = new Map<UserId, Set<UserId>>();
  return {
    begin: (viewer, seen) => void known.set(viewer, new Set(seen.map(({ user }) => user))),
    newTo(viewer, others) {
      const heard = known.get(viewer);
      if (!heard) return [];
      const strangers = others.filter((other) => other !== viewer && !heard.has(other));
      for (const stranger of strangers) heard.add(stranger);
      return strangers;
    },
  };
}
