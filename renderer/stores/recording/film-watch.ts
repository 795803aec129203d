import type { Observable } from '../../../src/base/observable.ts';
import type { Scope } from '../../../src/base/scope.ts';
import type { KeptRecording } from '../../../src/bridge/recording.ts';
import type { Handover } from '../../../src/call/files/file-exchange.ts';
import { hasEnded } from '../../../src/call/files/transfer-state.ts';
import type { CallView } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';

/** Films that go from one person to another once they were made. Until then the connection between them is not let go. */
export interface FilmWatch {
  /** Whether the connection over which this voice comes is still wanted. */
  holds(voice: string): boolean;
  follow(from: Followed): void;
}

interface Followed {
  readonly scope: Scope;
  readonly view: Observable<CallView>;
  /** Null where nothing is kept. */
  readonly kept: Observable<readonly KeptRecording[]> | null;
  readonly handovers: Observable<readonly Handover[]>;
  /** Something that was held need not be any more. */
  readonly changed: () => void;
}

export function createFilmWatch(): FilmWatch {
  let wanted: ReadonlySet<UserId> = new Set();
  const voices = new Map<string, UserId>();

  const remember = (view: CallView): void => {
    for (const { user, audioTrack } of view.phase === 'live' ? view.peers : [])
      if (audioTrack !== null) voices.set(audioTrack, user);
  };

  return {
    holds(voice) {
      const user = voices.get(voice);
      return user !== undefined && wanted.has(user);
    },
    follow({ scope, view, kept, handovers, changed }) {
      const look = (): void => {
        const before = wanted;
        const moving = handovers.getState().filter(({ film, state }) => film && !hasEnded(state));
        const recordings = kept?.getState() ?? [];
        wanted = new Set([
          ...moving.map(({ user }) => user),
          ...recordings.flatMap(({ owes, awaits }) =>
            [owes?.to ?? [], awaits.map(({ from }) => from)].flat(),
          ),
        ]);
        if ([...before].some((user) => !wanted.has(user))) changed();
      };
      scope.own(view.subscribe(remember));
      if (kept) scope.own(kept.subscribe(look));
      scope.own(handovers.subscribe(look));
      look();
    },
  };
}
