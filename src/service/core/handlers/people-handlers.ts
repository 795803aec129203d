import { fail, ok, type Result } from '../../../base/result.ts';
import type { ErrorCode } from '../../../protocol/errors.ts';
import type { peopleRequests } from '../../../protocol/requests/people.ts';
import type { StoredUser } from '../../storage/storage.ts';
import type { Identity } from '../connection.ts';
import type { Departures } from '../departures.ts';
import type { People } from '../people.ts';
import type { Pictures } from '../pictures.ts';
import { choiceOf } from '../presence.ts';
import type { HandlersOf } from './answer.ts';

export interface PeopleManagers {
  readonly people: People;
  readonly pictures: Pictures;
  readonly departures: Departures;
  readonly now: () => number;
}

export function createPeopleHandlers({
  people,
  pictures,
  departures,
  now,
}: PeopleManagers): HandlersOf<typeof peopleRequests> {
  const changeSelf = ({ user }: Identity, change: Partial<StoredUser>): Result<object, ErrorCode> => {
    const known = people.find(user);
    if (!known) return fail('not-found');
    people.save({ ...known, ...change });
    people.refresh(user);
    return ok({});
  };
  return {
    'profile.set': (by, { name }) => changeSelf(by, { name }),
    'picture.set': ({ user }, picture) => pictures.set(user, picture),
    'picture.get': ({ user }, asked) => pictures.get(user, asked),
    'presence.set': (by, choice) => changeSelf(by, choiceOf(choice, now(), now())),
    'presence.idle'(by, { idle }) {
      people.setIdle(by, idle);
      return ok({});
    },
    'self.delete': (by, { user }) => departures.leave(by, user),
  };
}
