import type { UserId } from '../../protocol/ids.ts';
import type { Person, Presence } from '../../protocol/model.ts';
import type { Storage, StoredUser } from '../storage/storage.ts';
import type { Switchboard } from './switchboard.ts';

/** Everybody this service knows, and in which state they are. */
export interface People {
  find(user: UserId): StoredUser | undefined;
  findByToken(tokenHash: string): StoredUser | undefined;
  add(user: StoredUser, tokenHash: string): void;
  save(user: StoredUser): void;
  all(): Person[];
  /** Looks again, and tells everybody when the person has changed. */
  refresh(user: UserId): void;
}

interface PeopleDeps {
  readonly storage: Storage;
  readonly switchboard: Switchboard;
  readonly isInCall: (user: UserId) => boolean;
  readonly now: () => number;
}

export function createPeople({ storage, switchboard, isInCall, now }: PeopleDeps): People {
  const users = new Map(storage.users().map((user) => [user.user, user]));
  const told = new Map<UserId, string>();

  const presenceOf = ({ user, availability }: StoredUser): Presence => {
    // First, because a person whose line is away for a moment is still in the call.
    if (isInCall(user)) return 'in-call';
    return switchboard.isOnline(user) ? availability : 'offline';
  };
  const personOf = (user: StoredUser): Person => ({
    user: user.user,
    name: user.name,
    presence: presenceOf(user),
  });
  for (const user of users.values()) told.set(user.user, JSON.stringify(personOf(user)));

  return {
    find: (user) => users.get(user),
    findByToken: (tokenHash) => storage.userByToken(tokenHash),
    add(user, tokenHash) {
      storage.addUser(user, tokenHash, now());
      users.set(user.user, user);
    },
    save(user) {
      const known = users.get(user.user);
      if (known?.name === user.name && known.availability === user.availability) return;
      storage.saveUser(user);
      users.set(user.user, user);
    },
    all: () => [...users.values()].map(personOf),
    refresh(id) {
      const user = users.get(id);
      if (!user) return;
      const person = personOf(user);
      const text = JSON.stringify(person);
      if (told.get(id) === text) return;
      told.set(id, text);
      switchboard.toEverybody({ type: 'person.changed', data: { person } });
    },
  };
}
