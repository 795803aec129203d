import type { Clock } from '../../base/clock.ts';
import type { UserId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { Person } from '../../protocol/model.ts';
import { Bucket } from './bucket.ts';
import type { Switchboard } from './switchboard.ts';

/** Tells everybody what somebody is now. */
interface PersonNews {
  tell(user: UserId): void;
}

interface PersonNewsDeps {
  readonly switchboard: Pick<Switchboard, 'toEverybody' | 'toUsers' | 'peopleOnline' | 'usersOnline'>;
  readonly personOf: (user: UserId) => Person | undefined;
  readonly isGuest: (user: UserId) => boolean;
  readonly sees: (viewer: UserId, other: UserId) => boolean;
  readonly clock: Clock;
}

/**
 * At once, as long as few are told: with thousands here, a morning's worth of arrivals would be tens of millions of frames. Beyond
 * that rate the news wait for each other and go together, the longer the more people are here.
 */
export function createPersonNews(deps: PersonNewsDeps): PersonNews {
  const { switchboard, personOf, isGuest, sees, clock } = deps;
  const { presenceDeliveriesPerSecond, presenceGatherMs, presenceGatherMsPerPerson } = limits;
  const rate = { burst: presenceDeliveriesPerSecond, perSecond: presenceDeliveriesPerSecond };
  const bucket = new Bucket(rate, clock.now());
  const waiting = new Set<UserId>();

  const tellAtOnce = (person: Person): void =>
    switchboard.toEverybody({ type: 'person.changed', data: { person } }, (viewer) =>
      sees(viewer, person.user),
    );

  const tellTogether = (): void => {
    // As they are now: who came and went meanwhile has one state.
    const people = [...waiting].map(personOf).filter((person) => person !== undefined);
    waiting.clear();
    bucket.take(switchboard.peopleOnline());
    switchboard.toEverybody({ type: 'people.changed', data: { people } }, (viewer) => !isGuest(viewer));
    for (const guest of switchboard.usersOnline().filter(isGuest)) {
      const seen = people.filter(({ user }) => sees(guest, user));
      if (seen.length > 0) switchboard.toUsers([guest], { type: 'people.changed', data: { people: seen } });
    }
  };

  return {
    tell(user) {
      const person = personOf(user);
      if (!person) return;
      const listeners = switchboard.peopleOnline();
      if (waiting.size === 0 && bucket.waitMs(clock.now(), listeners) === 0) {
        bucket.take(listeners);
        return tellAtOnce(person);
      }
      if (waiting.size === 0)
        clock.after(presenceGatherMs + listeners * presenceGatherMsPerPerson, tellTogether);
      waiting.add(user);
    },
  };
}
