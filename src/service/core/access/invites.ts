import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../base/clock.ts';
import { fail, ok } from '../../../base/result.ts';
import type { Answer } from '../../../protocol/errors.ts';
import type { InviteId, RoomId, UserId } from '../../../protocol/ids.ts';
import { limits } from '../../../protocol/limits.ts';
import type { Invite, Role } from '../../../protocol/model.ts';
import type { RequestInput, RequestOutput } from '../../../protocol/requests.ts';
import type { AccessStorage, StoredInvite } from '../../storage/access-storage.ts';
import type { People } from '../people.ts';
import { mayModerate } from '../room-rules.ts';
import type { Rooms } from '../rooms.ts';
import { mayInvite, mayManage } from './access-rules.ts';
import { hashOf } from './device-proof.ts';

export interface Invites {
  create(by: Inviter, input: RequestInput<'invite.create'>): Answer<RequestOutput<'invite.create'>>;
  /** Of the service itself, for its first owner; earlier ones of that kind open nothing any more. */
  createForOwner(): string;
  /** Those that this person may take back; with `room` only those into it. */
  list(by: Inviter, room?: RoomId): Invite[];
  revoke(by: Inviter, invite: InviteId): Answer;
  /** What the token is good for. */
  look(token: string): Answer<Offer>;
  /** Where it leads, also when this was its last use. */
  roomOf(token: string): RoomId | null;
  /** The same, and it is used up by one. */
  redeem(token: string): Answer<Offer>;
}

interface Offer {
  readonly role: Role;
  readonly room: RoomId | null;
}

export interface Inviter {
  readonly user: UserId;
  readonly role: Role;
}

interface InvitesDeps {
  readonly storage: AccessStorage;
  readonly people: Pick<People, 'find'>;
  readonly rooms: Pick<Rooms, 'forMember'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly newId: () => string;
}

const newToken = (): string => randomBytes(32).toString('base64url');

export function createInvites({ storage, people, rooms, clock, newId }: InvitesDeps): Invites {
  /** Only as long as its maker might make it: who was removed must not come back by a link of their own. */
  const isBacked = ({ by, role, room }: StoredInvite): boolean => {
    if (by === null) return true;
    const maker = people.find(by);
    if (!maker || maker.left || !mayInvite(maker.role, role)) return false;
    return room === null || rooms.forMember(room, by).ok;
  };

  const overOf = (stored: StoredInvite): Invite['over'] => {
    const { revoked, usesLeft, expiresMs } = stored;
    if (revoked || !isBacked(stored)) return 'revoked';
    if (expiresMs !== null && expiresMs <= clock.now()) return 'expired';
    return usesLeft === 0 ? 'used-up' : null;
  };

  const shown = (stored: StoredInvite): Invite[] => {
    const { tokenHash: _, revoked: __, by, role, ...rest } = stored;
    return by === null || role === 'owner' ? [] : [{ ...rest, by, role, over: overOf(stored) }];
  };

  const make = (about: Pick<StoredInvite, 'role' | 'room' | 'by' | 'label' | 'expiresMs' | 'usesLeft'>) => {
    const token = newToken();
    const stored: StoredInvite = {
      ...about,
      invite: newId() as InviteId,
      tokenHash: hashOf(token),
      createdMs: clock.now(),
      used: 0,
      revoked: false,
    };
    storage.saveInvite(stored);
    return { stored, token };
  };

  const find = (token: string): StoredInvite | undefined => {
    const stored = storage.inviteByHash(hashOf(token));
    return stored && overOf(stored) === null ? stored : undefined;
  };

  const mayTakeBack = ({ user, role }: Inviter, { by, room }: StoredInvite): boolean => {
    if (by === user || mayManage(role)) return true;
    const place = room === null ? null : rooms.forMember(room, user);
    return place?.ok === true && mayModerate(place.value, user);
  };

  const openOf = (user: UserId | null): StoredInvite[] =>
    storage.invites().filter((stored) => stored.by === user && overOf(stored) === null);

  return {
    create({ user, role: own }, { role, room, expiresInMs, uses, label }) {
      if (!mayInvite(own, role)) return fail('not-allowed', 'role');
      if (role === 'guest' && room === null) return fail('not-allowed', 'room: a guest is invited into one');
      if (room !== null) {
        const known = rooms.forMember(room, user);
        if (!known.ok) return known;
        if (known.value.kind === 'direct') return fail('not-allowed', 'room: of two');
        if (known.value.importedFrom !== undefined) return fail('not-allowed', 'room: imported');
      }
      if (openOf(user).length >= limits.invitesPerPerson) return fail('not-allowed', 'too many open invites');
      const expiresMs = expiresInMs === null ? null : clock.now() + expiresInMs;
      const { stored, token } = make({ role, room, by: user, label, expiresMs, usesLeft: uses });
      const [invite] = shown(stored);
      return invite ? ok({ invite, token }) : fail('internal');
    },

    createForOwner() {
      for (const earlier of openOf(null)) storage.saveInvite({ ...earlier, revoked: true });
      const { token } = make({
        role: 'owner',
        room: null,
        by: null,
        label: '',
        expiresMs: null,
        usesLeft: 1,
      });
      return token;
    },

    list: (by, room) =>
      storage
        .invites()
        .filter((stored) => (room === undefined || stored.room === room) && mayTakeBack(by, stored))
        .flatMap(shown),

    revoke(by, id) {
      const stored = storage.invites().find(({ invite }) => invite === id);
      if (!stored || !mayTakeBack(by, stored)) return fail('not-found');
      storage.saveInvite({ ...stored, revoked: true });
      return ok({});
    },

    look(token) {
      const stored = find(token);
      return stored ? ok({ role: stored.role, room: stored.room }) : fail('invite-invalid');
    },

    roomOf: (token) => storage.inviteByHash(hashOf(token))?.room ?? null,

    redeem(token) {
      const stored = find(token);
      if (!stored) return fail('invite-invalid');
      const usesLeft = stored.usesLeft === null ? null : stored.usesLeft - 1;
      storage.saveInvite({ ...stored, usesLeft, used: stored.used + 1 });
      return ok({ role: stored.role, room: stored.room });
    },
  };
}
