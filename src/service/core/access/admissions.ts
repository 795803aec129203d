import type { Clock } from '../../../base/clock.ts';
import { fail, ok } from '../../../base/result.ts';
import type { Answer } from '../../../protocol/errors.ts';
import type { DeviceId, RoomId, UserId } from '../../../protocol/ids.ts';
import { limits } from '../../../protocol/limits.ts';
import type { Policy, Role } from '../../../protocol/model.ts';
import type { RequestInput } from '../../../protocol/requests.ts';
import type { AccessStorage, StoredDevice } from '../../storage/access-storage.ts';
import type { StoredUser } from '../../storage/storage.ts';
import type { Connection } from '../connection.ts';
import { networkOf } from '../network-of.ts';
import type { People } from '../people.ts';
import type { Quota } from '../quota.ts';
import { rateLimited } from '../rate-limited.ts';
import type { GroupRooms } from '../group-rooms.ts';
import type { Rooms } from '../rooms.ts';
import { higher } from './access-rules.ts';
import type { Applicants } from './applicants.ts';
import type { Invites } from './invites.ts';
import type { LinkCodes } from './link-codes.ts';
import { laterChoice } from '../presence.ts';
import { isPrivateAddress } from './private-address.ts';

type Hello = RequestInput<'hello'>;

/** Somebody with a proved key whom the service does not know yet. */
interface Newcomer {
  readonly device: DeviceId;
  readonly isOwnerKey: boolean;
  readonly hello: Hello;
  readonly connection: Connection;
}

/** Whether a device that is not known is let in, and as whom. */
export interface Admissions {
  admit(newcomer: Newcomer): Answer<UserId>;
  /** A person who is known follows an invite: into its room, or to a higher role. A used-up one changes nothing. */
  follow(user: UserId, admission: Hello['admission']): void;
  /** The room into which this person was invited; null where they are not in it. */
  invitedTo(user: UserId, admission: Hello['admission']): RoomId | null;
  /** Lets in somebody who waits, as a member. */
  accept(device: DeviceId): boolean;
}

interface AdmissionsDeps {
  readonly storage: AccessStorage;
  readonly people: People;
  readonly rooms: Pick<Rooms, 'forMember' | 'isFull'>;
  readonly groups: Pick<GroupRooms, 'takesGuests' | 'join'>;
  readonly invites: Invites;
  readonly links: LinkCodes;
  readonly applicants: Applicants;
  readonly policy: () => Policy;
  readonly isCrowded: (user: UserId, device: DeviceId) => boolean;
  /** The person has one device more. */
  readonly linked: (user: UserId) => void;
  readonly newcomers: Quota;
  readonly clock: Pick<Clock, 'now'>;
  readonly newId: () => string;
}

export function createAdmissions(deps: AdmissionsDeps): Admissions {
  const { storage, people, rooms, groups, invites, links, applicants, clock } = deps;

  const addDevice = (device: DeviceId, user: UserId, name: string): void => {
    const nowMs = clock.now();
    const added: StoredDevice = { device, user, name, addedMs: nowMs, seenMs: nowMs, removed: false };
    storage.saveDevice(added);
  };

  const register = (
    device: DeviceId,
    about: Pick<StoredUser, 'name' | 'availability' | 'untilMs' | 'chosenMs' | 'role'>,
    label: string,
  ) => {
    const user = deps.newId() as UserId;
    people.add({ ...about, user, left: false });
    addDevice(device, user, label);
    return user;
  };

  const enter = (
    { device, hello, connection }: Newcomer,
    role: Role,
    room: RoomId | null = null,
  ): Answer<UserId> => {
    const waitMs = deps.newcomers.take(networkOf(connection.address));
    if (waitMs > 0) return rateLimited(waitMs, 'new people from this address');
    const { name, deviceName } = hello;
    const user = register(device, { name, ...laterChoice(undefined, hello, clock.now()), role }, deviceName);
    if (room !== null) groups.join(room, user, role === 'guest' ? 'guest' : 'member');
    return ok(user);
  };

  const byInvite = (newcomer: Newcomer, token: string): Answer<UserId> => {
    const offer = invites.look(token);
    if (!offer.ok) return offer;
    const { role, room } = offer.value;
    if (room !== null && !groups.takesGuests(room)) return fail('invite-invalid', 'the room takes nobody');
    // Before it is used: who has to come again needs it then.
    if (room !== null && rooms.isFull(room))
      return rateLimited(limits.crowdedRetryMs, 'members of this room');
    const waitMs = deps.newcomers.waitMs(networkOf(newcomer.connection.address));
    if (waitMs > 0) return rateLimited(waitMs, 'new people from this address');
    invites.redeem(token);
    return enter(newcomer, role, room);
  };

  const byLink = ({ device, hello }: Newcomer, code: string): Answer<UserId> => {
    const user = links.redeem(code);
    const person = user && people.find(user);
    if (!person || person.left) return fail('link-invalid');
    if (deps.isCrowded(person.user, device))
      return rateLimited(limits.crowdedRetryMs, 'devices of this person');
    addDevice(device, person.user, hello.deviceName);
    deps.linked(person.user);
    return ok(person.user);
  };

  const byAsking = ({ device, hello, connection }: Newcomer): Answer<UserId> => {
    const { name, deviceName } = hello;
    const isWaiting = applicants.add({ device, name, deviceName, sinceMs: clock.now() }, connection);
    return isWaiting ? fail('approval-pending') : rateLimited(limits.crowdedRetryMs, 'too many are waiting');
  };

  const byPolicy = (newcomer: Newcomer): Answer<UserId> => {
    switch (deps.policy()) {
      case 'open':
        if (storage.device(newcomer.device)?.removed) return fail('removed');
        return isPrivateAddress(newcomer.connection.address)
          ? enter(newcomer, 'member')
          : fail('invite-required');
      case 'approval':
        return newcomer.hello.admission?.kind === 'ask' ? byAsking(newcomer) : fail('approval-required');
      case 'invite':
        return fail('invite-required');
    }
  };

  return {
    admit(newcomer) {
      const { admission } = newcomer.hello;
      if (newcomer.isOwnerKey) return enter(newcomer, 'owner');
      if (admission?.kind === 'invite') return byInvite(newcomer, admission.token);
      if (admission?.kind === 'link') return byLink(newcomer, admission.code);
      return byPolicy(newcomer);
    },

    follow(user, admission) {
      const person = people.find(user);
      if (admission?.kind !== 'invite' || !person) return;
      const offer = invites.look(admission.token);
      if (!offer.ok) return;
      const role = higher(person.role, offer.value.role);
      const { room } = offer.value;
      const isOpen = room !== null && groups.takesGuests(room) && !rooms.isFull(room);
      const isNewHere = isOpen && !rooms.forMember(room, user).ok;
      // A hello that is said again, because its welcome was lost, must not use the invite up for the next person.
      if (role === person.role && !isNewHere) return;
      invites.redeem(admission.token);
      people.save({ ...person, role });
      if (isNewHere) groups.join(room, user, role === 'guest' ? 'guest' : 'member');
    },

    invitedTo(user, admission) {
      const room = admission?.kind === 'invite' ? invites.roomOf(admission.token) : null;
      return room !== null && rooms.forMember(room, user).ok ? room : null;
    },

    accept(device) {
      const asked = applicants.find(device);
      if (!asked) return false;
      const user = register(
        device,
        { name: asked.name, availability: 'available', untilMs: null, chosenMs: 0, role: 'member' },
        asked.deviceName,
      );
      people.refresh(user);
      return true;
    },
  };
}
