import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { FarTimes } from '../../src/bridge/recording.ts';
import type { Journal, JournalEntry } from './journal.ts';
import type { Activity } from './list.ts';
import type { Running } from './running.ts';

/** Films that were made for somebody else's recording: until they were offered to them it is known whose they are, whatever breaks off. */
export interface Owed {
  /** What is known by now of the clock of who is to have them. */
  tellTimes(recording: string, times: FarTimes, profile: ProfileId): void;
  /** Those of one that is over. */
  ownFilms(recording: string, profile: ProfileId): JournalEntry['files'];
  offered(recording: string, profile: ProfileId): Promise<void>;
}

interface OwedDeps {
  readonly journal: Journal;
  readonly activityOf: (recording: string) => Activity;
  readonly runningOf: (recording: string) => Running | undefined;
  readonly refresh: () => Promise<void>;
}

export function createOwed({ journal, activityOf, runningOf, refresh }: OwedDeps): Owed {
  const ownOf = (recording: string, profile: ProfileId): JournalEntry => {
    const entry = journal.all().find((one) => one.recording === recording);
    if (entry?.profile !== profile || entry.shape !== 'own') throw new Error('no such films are here');
    return entry;
  };
  const overOf = (recording: string, profile: ProfileId): JournalEntry => {
    const entry = ownOf(recording, profile);
    const isOver = activityOf(recording) === null && entry.state !== 'running';
    if (!isOver) throw new Error('these films are not whole yet');
    return entry;
  };

  return {
    tellTimes(recording, times, profile) {
      const { owed } = ownOf(recording, profile);
      if (owed) runningOf(recording)?.learn({ owed: { ...owed, times } });
    },
    ownFilms: (recording, profile) => overOf(recording, profile).files,
    async offered(recording, profile) {
      journal.put({ ...overOf(recording, profile), owed: null });
      await refresh();
    },
  };
}
