import type { UserId } from '../../protocol/ids.ts';
import type { Person, Presence, Role } from '../../protocol/model.ts';
import type { Storage, StoredUser } from '../storage/storage.ts';
import type { Switchboard } from './switchboard.ts';

/** Everybody this service knows, and in which state they are. */
export interface People {
  find(user: UserId): StoredUser | undefined;
  add(user: StoredUser): void;
  save(user: StoredUser): void;
  /** Everybody whom this person may see; a guest sees who is in their rooms. */
  seenBy(user: UserId): Person[];
  sees(viewer: UserId, other: UserId): boolean;
  withRole(role: Role): StoredUser[];
  /** Looks again, and tells everybody when the person has changed. */
  refresh(user: UserId): void;
}

interface PeopleDeps {
  readonly storage: Storage;
  readonly switchboard: Switchboard;
  readonly areTogether: (a: UserId, b: UserId) => boolean;
  readonly isInCall: (user: UserId) => boolean;
  readonly now: () => number;
}

export function createPeople({ storage, switchboard, areTogether, isInCall, now }: PeopleDeps): People {
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
    role: user.role,
    left: user.left,
  });
  const sees = (viewer: UserId, other: UserId): boolean =>
    viewer === other || users.get(viewer)?.role !== 'guest' || areTogether(viewer, other);
  for (const user of users.values()) told.set(user.user, JSON.stringify(personOf(user)));

  return {
    find: (user) => users.get(user),
    add(user) {
      storage.addUser(user, now());
      users.set(user.user, user);
    },
    save(user) {
      const known = users.get(user.user);
      if (JSON.stringify(known) === JSON.stringify(user)) return;
      storage.saveUser(user);
      users.set(user.user, user);
    },
    sees,
    seenBy: (viewer) => [...users.values()].filter(({ user }) => sees(viewer, user)).map(personOf),
    withRole: (role) => [...users.values()].filter((user) => user.role === role && !user.left),
    refresh(id) {
      const user = users.get(id);
      if (!user) return;
      const person = personOf(user);
      const text = JSON.stringify(person);
      if (told.get(id) === text) return;
      told.set(id, text);
      switchboard.toEverybody({ type: 'person.changed', data: { person } }, (viewer) => sees(viewer, id));
    },
  };
}
