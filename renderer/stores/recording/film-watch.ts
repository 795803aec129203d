import type { Observable } from '../../../src/base/observable.ts';
import type { Scope } from '../../../src/base/scope.ts';
import type { Handover } from '../../../src/call/files/file-exchange.ts';
import { hasEnded } from '../../../src/call/files/transfer-state.ts';
import type { CallView } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';

type Direction = Handover['direction'];

/** Films that go from one person to another once they were made. Until then the connection between them is not let go. */
export interface FilmWatch {
  expect(direction: Direction, user: UserId, recording: string): void;
  /** None will come. */
  cancel(direction: Direction, user: UserId, recording: string): void;
  /** Whether the connection over which this voice comes is still wanted. */
  holds(voice: string): boolean;
  follow(from: Followed): void;
}

interface Followed {
  readonly scope: Scope;
  readonly view: Observable<CallView>;
  readonly handovers: Observable<readonly Handover[]>;
  /** Something that was held need not be any more. */
  readonly changed: () => void;
}

const keyOf = (direction: Direction, user: UserId, recording: string): string =>
  `${user} ${direction} ${recording}`;

/** All of them have come, or will not. */
function areOver(films: readonly Handover[]): boolean {
  const [first] = films;
  return !!first?.film && films.length >= first.film.of && films.every(({ state }) => hasEnded(state));
}

export function createFilmWatch(): FilmWatch {
  const expected = new Map<string, { direction: Direction; user: UserId; recording: string }>();
  const voices = new Map<string, UserId>();
  let changed = (): void => {};

  const remember = (view: CallView): void => {
    for (const { user, audioTrack } of view.phase === 'live' ? view.peers : [])
      if (audioTrack !== null) voices.set(audioTrack, user);
  };
  const look = (handovers: readonly Handover[]): boolean => {
    const before = expected.size;
    for (const [key, { direction, user, recording }] of expected) {
      const films = handovers.filter(
        (one) => one.direction === direction && one.user === user && one.film?.recording === recording,
      );
      if (areOver(films)) expected.delete(key);
    }
    return expected.size < before;
  };

  return {
    expect: (direction, user, recording) =>
      void expected.set(keyOf(direction, user, recording), { direction, user, recording }),
    cancel(...which) {
      if (expected.delete(keyOf(...which))) changed();
    },
    holds: (voice) => [...expected.values()].some(({ user }) => user === voices.get(voice)),
    follow({ scope, view, handovers, ...from }) {
      ({ changed } = from);
      scope.own(view.subscribe(remember));
      scope.own(handovers.subscribe((now) => (look(now) ? changed() : undefined)));
    },
  };
}
