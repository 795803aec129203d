import { fail, ok } from '../../../base/result.ts';
import type { Answer } from '../../../protocol/errors.ts';
import type { DeviceId, UserId } from '../../../protocol/ids.ts';
import type { Device, Role } from '../../../protocol/model.ts';
import type { AccessStorage, StoredDevice } from '../../storage/access-storage.ts';
import type { StoredUser } from '../../storage/storage.ts';
import type { Identity } from '../connection.ts';
import type { GroupRooms } from '../group-rooms.ts';
import type { People } from '../people.ts';
import type { Switchboard } from '../switchboard.ts';
import type { LinkCodes } from './link-codes.ts';
import { isLastOwner, mayDealWith, mayGiveRole } from './access-rules.ts';

/** People and their devices, as far as somebody changes or removes them. */
export interface Members {
  devicesOf(user: UserId): Device[];
  renameDevice(by: UserId, device: DeviceId, name: string): Answer;
  removeDevice(by: UserId, device: DeviceId): Answer;
  setRole(by: UserId, other: UserId, role: Role): Answer;
  remove(by: UserId, other: UserId): Answer;
}

interface MembersDeps {
  readonly storage: AccessStorage;
  readonly people: People;
  readonly groups: Pick<GroupRooms, 'leaveAll'>;
  readonly links: Pick<LinkCodes, 'forget'>;
  readonly switchboard: Switchboard;
  readonly expel: Expel;
}

/** What goes on with a device or a person comes to its end, this moment. */
export interface Expel {
  /** With the answer still to come, its line is closed a moment later; nothing more is heard on it. */
  device(of: Identity, answersFirst?: boolean): void;
  person(user: UserId): void;
}

export function createMembers(deps: MembersDeps): Members {
  const { storage, people, groups, links, switchboard, expel } = deps;

  const tellDevices = (user: UserId): void =>
    switchboard.toUsers([user], { type: 'devices.changed', data: {} });

  const cut = (stored: StoredDevice): void => {
    storage.saveDevice({ ...stored, removed: true });
    expel.device(stored);
  };

  const dealing = (by: UserId, other: UserId): Answer<{ own: StoredUser; theirs: StoredUser }> => {
    const own = people.find(by);
    const theirs = people.find(other);
    if (!own || !theirs || theirs.left || !people.sees(by, other)) return fail('not-found');
    if (!mayDealWith(own.role, theirs.role)) return fail('not-allowed');
    if (isLastOwner(theirs.role, people.withRole('owner').length))
      return fail('not-allowed', 'the last owner stays');
    return ok({ own, theirs });
  };

  const save = (user: StoredUser): void => {
    people.save(user);
    people.refresh(user.user);
  };

  const ownDevice = (by: UserId, device: DeviceId) => {
    const stored = storage.device(device);
    return stored?.user === by && !stored.removed ? stored : undefined;
  };

  return {
    devicesOf: (user) =>
      storage
        .devicesOf(user)
        .filter(({ removed }) => !removed)
        .map(({ device, name, addedMs, seenMs }) => ({
          device,
          name,
          addedMs,
          seenMs,
          online: switchboard.of(device) !== undefined,
        })),

    renameDevice(by, device, name) {
      const stored = ownDevice(by, device);
      if (!stored) return fail('not-found');
      storage.saveDevice({ ...stored, name });
      tellDevices(by);
      return ok({});
    },

    removeDevice(by, device) {
      const stored = ownDevice(by, device);
      if (!stored) return fail('not-found');
      const isOnly = storage.devicesOf(by).filter(({ removed }) => !removed).length === 1;
      if (isOnly && isLastOwner(people.find(by)?.role ?? 'guest', people.withRole('owner').length))
        return fail('not-allowed', 'the last device of the last owner stays');
      // Perhaps it was this device that had it shown.
      links.forget(by);
      cut(stored);
      // Where they ring, there is nobody left to answer.
      if (isOnly) expel.person(by);
      people.refresh(by);
      tellDevices(by);
      return ok({});
    },

    setRole(by, other, role) {
      const both = dealing(by, other);
      if (!both.ok) return both;
      const { own, theirs } = both.value;
      if (!mayGiveRole(own.role, theirs.role, role)) return fail('not-allowed');
      save({ ...theirs, role });
      return ok({});
    },

    remove(by, other) {
      const both = dealing(by, other);
      if (!both.ok) return both;
      if (by === other) return fail('not-allowed', 'user: oneself');
      for (const device of storage.devicesOf(other)) cut(device);
      expel.person(other);
      groups.leaveAll(other);
      people.setPicture(other, null);
      const { picture: _, ...theirs } = both.value.theirs;
      save({ ...theirs, left: true });
      return ok({});
    },
  };
}
