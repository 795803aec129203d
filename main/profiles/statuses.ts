import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import { noStatus } from '../tray/app-status.ts';

type Call = NonNullable<AppStatus['call']>;

export interface Statuses {
  of(profile: ProfileId): AppStatus;
  readonly all: Observable<ReadonlyMap<ProfileId, AppStatus>>;
  /** Of the whole computer: the profile in the window, the call wherever it is, and all that is unread. */
  readonly merged: Observable<AppStatus>;
  /** In whose call this person is; null while they are in none. One that only rings is none yet. */
  readonly calling: () => ProfileId | null;
  report(profile: ProfileId, status: AppStatus): void;
  /** Its page is gone: what it said is no longer true. */
  gone(profile: ProfileId): void;
  /** Another profile is in the window. */
  look(): void;
}

const isIn = (call: Call): boolean => call.phase !== 'ringing';

/**
 * The call that one is in comes before one that rings. While one is left for another, it is the one in which something is still shared:
 * what is kept out of the picture stays out, and stopping means it.
 */
const firstAmong = (known: ReadonlyMap<ProfileId, AppStatus>): [ProfileId, Call] | undefined => {
  const calls = [...known].flatMap(([id, { call }]): [ProfileId, Call][] => (call ? [[id, call]] : []));
  return calls.find(([, { sharing }]) => sharing) ?? calls.find(([, call]) => isIn(call)) ?? calls[0];
};

export function createStatuses(shown: () => ProfileId): Statuses {
  const all = createSubject<ReadonlyMap<ProfileId, AppStatus>>(new Map());
  const merged = createSubject(noStatus);
  let known = all.getState();
  const of = (profile: ProfileId): AppStatus => known.get(profile) ?? noStatus;

  const merge = (): void => {
    const list = [...known.values()];
    const next = {
      ...of(shown()),
      call: firstAmong(known)?.[1] ?? null,
      unread: list.reduce((sum, { unread }) => sum + unread, 0),
    };
    if (JSON.stringify(next) !== JSON.stringify(merged.getState())) merged.set(next);
  };
  const change = (edit: (next: Map<ProfileId, AppStatus>) => void): void => {
    const next = new Map(known);
    edit(next);
    known = next;
    // Whoever hears of one finds the other as it is now.
    merge();
    all.set(next);
  };

  return {
    of,
    all,
    merged,
    calling() {
      const [id, call] = firstAmong(known) ?? [];
      return id !== undefined && call && isIn(call) ? id : null;
    },
    report: (profile, status) => change((next) => next.set(profile, status)),
    gone: (profile) => change((next) => next.delete(profile)),
    look: merge,
  };
}
