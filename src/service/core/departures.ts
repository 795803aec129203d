import type { Log } from '../../base/log.ts';
import { fail, ok } from '../../base/result.ts';
import type { Answer } from '../../protocol/errors.ts';
import type { RoomId, UserId } from '../../protocol/ids.ts';
import { noName } from '../../protocol/model.ts';
import type { Storage } from '../storage/storage.ts';
import { isLastOwner } from './access/access-rules.ts';
import type { LinkCodes } from './access/link-codes.ts';
import type { Expel } from './access/members.ts';
import type { Identity } from './connection.ts';
import type { Erasures } from './erasures.ts';
import type { GroupRooms } from './group-rooms.ts';
import type { People } from './people.ts';
import { othersIn } from './room-rules.ts';

/** Somebody has themselves deleted: out at once, and then all that was theirs. */
export interface Departures {
  leave(by: Identity, user: UserId): Answer;
}

interface DeparturesDeps {
  readonly storage: Storage;
  readonly people: People;
  readonly groups: Pick<GroupRooms, 'leaveAll'>;
  readonly links: Pick<LinkCodes, 'forget'>;
  readonly expel: Expel;
  readonly erasures: Erasures;
  readonly log: Log;
}

export function createDepartures(deps: DeparturesDeps): Departures {
  const { storage, people, groups, links, expel, erasures, log } = deps;

  const isHere = (user: UserId): boolean => people.find(user)?.left === false;

  /** Who could lead the service in their place. */
  const hasSuccessor = (user: UserId): boolean =>
    storage.users().some((other) => other.user !== user && !other.left);

  /** Rooms that nobody reads any more when this person is gone: they go as a whole. */
  const emptiedBy = (user: UserId): RoomId[] =>
    storage
      .roomsOf(user)
      .filter((room) => !othersIn(room, user).some(isHere))
      .map(({ room }) => room);

  return {
    leave(by, user) {
      const self = people.find(by.user);
      if (!self) return fail('not-found');
      if (user !== by.user) return fail('not-allowed', 'user: not oneself');
      if (isLastOwner(self.role, people.withRole('owner').length) && hasSuccessor(user))
        return fail('not-allowed', 'the last owner stays');

      const emptied = emptiedBy(user);
      for (const { device } of storage.devicesOf(user)) expel.device({ user, device }, device === by.device);
      expel.person(user);
      links.forget(user);
      groups.leaveAll(user);
      storage.forgetPerson(user, emptied);
      const nobody = {
        name: noName,
        availability: 'away',
        untilMs: null,
        chosenMs: 0,
        role: 'member',
      } as const;
      people.save({ user, ...nobody, left: true, deleted: true });
      people.refresh(user);
      erasures.begin();
      log.info('person deleted', { user });
      return ok({});
    },
  };
}
