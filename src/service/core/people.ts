import type { Clock } from '../../base/clock.ts';
import { closeCodes } from '../../protocol/errors.ts';
import type { UserId } from '../../protocol/ids.ts';
import type { Choice, Person, Presence, Role } from '../../protocol/model.ts';
import type { Storage, StoredPicture, StoredUser } from '../storage/storage.ts';
import type { Identity } from './connection.ts';
import { createEndings } from './endings.ts';
import { createIntroductions } from './introductions.ts';
import { chosenBy, noChoice, shownAs, stillChosen } from './presence.ts';
import { createPersonNews } from './person-news.ts';
import type { Switchboard } from './switchboard.ts';

/** Everybody this service knows, and in which state they are. */
export interface People {
  find(user: UserId): StoredUser | undefined;
  add(user: StoredUser): void;
  save(user: StoredUser): void;
  /** Null: none any more. Tells everybody. */
  setPicture(user: UserId, picture: StoredPicture | null): void;
  /** Everybody whom this person may see; a guest sees who is in their rooms. */
  seenBy(user: UserId): Person[];
  sees(viewer: UserId, other: UserId): boolean;
  choiceOf(user: UserId): Choice;
  /** Others must not notice that this person is there. */
  isInvisible(user: UserId): boolean;
  withRole(role: Role): StoredUser[];
  /** Before a guest hears of people in a room: who they are, once. */
  introduce(viewer: UserId, others: readonly UserId[]): void;
  /** Looks again, and tells everybody when the person has changed. */
  refresh(user: UserId): void;
  /** Nobody is at this device, or somebody is again. Forgotten with its connection. */
  setIdle(identity: Identity, idle: boolean): void;
}

interface PeopleDeps {
  readonly storage: Storage;
  readonly switchboard: Switchboard;
  readonly companionsOf: (user: UserId) => ReadonlySet<UserId>;
  readonly isInCall: (user: UserId) => boolean;
  readonly clock: Clock;
}

export function createPeople(deps: PeopleDeps): People {
  const { storage, switchboard, companionsOf, isInCall, clock } = deps;
  const users = new Map(storage.users().map((user) => [user.user, user]));
  const told = new Map<UserId, string>();

  const presenceOf = ({ user, availability }: StoredUser): Presence => {
    const isBusy = isInCall(user);
    // A person whose line is away for a moment is still in the call.
    return isBusy || switchboard.isOnline(user)
      ? shownAs(availability, isBusy, switchboard.isIdle(user))
      : 'offline';
  };
  const personOf = (user: StoredUser): Person => ({
    user: user.user,
    name: user.name,
    presence: presenceOf(user),
    role: user.role,
    left: user.left,
    ...(user.deleted && { deleted: true }),
    ...(user.picture !== undefined && { picture: user.picture }),
  });
  const isGuest = (user: UserId): boolean => users.get(user)?.role === 'guest';
  const sees = (viewer: UserId, other: UserId): boolean =>
    viewer === other || !isGuest(viewer) || companionsOf(viewer).has(other);
  const news = createPersonNews({
    ...{ switchboard, isGuest, sees, clock },
    personOf(id) {
      const user = users.get(id);
      return user && personOf(user);
    },
  });
  const introductions = createIntroductions();
  /** A welcome is the one place that says whom somebody sees. */
  const welcomeAnew = (user: UserId): void => {
    for (const { line } of switchboard.ofUser(user)) line.close(closeCodes.comeAgain, 'come again');
  };
  const save = (user: StoredUser): void => {
    const known = users.get(user.user);
    if (JSON.stringify(known) === JSON.stringify(user)) return;
    storage.saveUser(user);
    users.set(user.user, user);
    endings.await(user);
    if (known && known.chosenMs !== user.chosenMs)
      switchboard.toUsers([user.user], { type: 'choice.changed', data: { choice: chosenBy(user) } });
    if ((known?.role === 'guest') !== (user.role === 'guest')) welcomeAnew(user.user);
  };
  const refresh = (id: UserId): void => {
    const user = users.get(id);
    if (!user) return;
    const text = JSON.stringify(personOf(user));
    if (told.get(id) === text) return;
    told.set(id, text);
    news.tell(id);
  };
  const endings = createEndings(clock, (id) => {
    const user = users.get(id);
    if (user) save({ ...user, ...stillChosen(user, clock.now()) });
    refresh(id);
  });
  for (const user of users.values()) {
    told.set(user.user, JSON.stringify(personOf(user)));
    endings.await(user);
  }

  return {
    find: (user) => users.get(user),
    add(user) {
      storage.addUser(user, clock.now());
      users.set(user.user, user);
      endings.await(user);
    },
    save,
    setPicture(id, picture) {
      const known = users.get(id);
      if (!known) return;
      storage.setPicture(id, picture);
      const { picture: _, ...user } = known;
      users.set(id, picture ? { ...user, picture: picture.id } : user);
      refresh(id);
      // What they looked like before is nobody's any more. Last, because a full disk refuses it.
      if (known.picture !== undefined) storage.settle();
    },
    sees,
    choiceOf(id) {
      const user = users.get(id);
      return user ? chosenBy(user) : noChoice;
    },
    isInvisible: (user) => users.get(user)?.availability === 'invisible',
    seenBy(viewer) {
      const everybody = [...users.values()];
      if (!isGuest(viewer)) return everybody.map(personOf);
      const companions = companionsOf(viewer);
      const seen = everybody.filter(({ user }) => user === viewer || companions.has(user));
      introductions.begin(viewer, seen);
      return seen.map(personOf);
    },
    introduce(viewer, others) {
      if (!isGuest(viewer)) return;
      for (const other of introductions.newTo(viewer, others)) {
        const user = users.get(other);
        if (user) switchboard.toUsers([viewer], { type: 'person.changed', data: { person: personOf(user) } });
      }
    },
    withRole: (role) => [...users.values()].filter((user) => user.role === role && !user.left),
    refresh,
    setIdle({ user, device }, idle) {
      switchboard.setIdle(device, idle);
      refresh(user);
    },
  };
}
