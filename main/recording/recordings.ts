import type { Clock } from '../../src/base/clock.ts';
import type { Log } from '../../src/base/log.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { RouteInput } from '../../src/bridge/contract.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type {
  KeptRecording,
  RecordingBegun,
  RecordingShape,
  RecordingWish,
  RecordingWritten,
} from '../../src/bridge/recording.ts';
import type { RecordingDisk } from './disk.ts';
import { createFilms, type Films } from './films.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { listRecordings } from './list.ts';
import { mendBroken } from './mend-broken.ts';
import { createOwed, type Owed } from './owed.ts';
import { recordingName, takeFile, takeFolder } from './places.ts';
import { createRunning, type Running } from './running.ts';

/** Recordings of calls, in files of this computer. A page has a hand in its own alone; all of them see what is kept. */
export interface Recordings extends Films, Owed {
  readonly kept: Observable<KeptRecording[]>;
  /** A page has opened: what the page before it left running is finished. What is known by now; it waits for no disk. */
  opened(profile: ProfileId): KeptRecording[];
  begin(wish: RecordingWish, profile: ProfileId): Promise<RecordingBegun>;
  addFile(file: RouteInput<'recordings.add-file'>, profile: ProfileId): Promise<number>;
  write(piece: RouteInput<'recordings.write'>, profile: ProfileId): Promise<RecordingWritten>;
  addChapter(chapter: RouteInput<'recordings.add-chapter'>, profile: ProfileId): void;
  finish(recording: string, profile: ProfileId): Promise<void>;
  drop(recording: string, profile: ProfileId): Promise<void>;
  show(recording: string): void;
  remove(recording: string): Promise<boolean>;
  /** To be played; undefined for what is not kept, or is not whole yet. */
  fileOf(recording: string, number: number): string | undefined;
  /** The page of this profile has gone; what the others record goes on. */
  stop(profile: ProfileId): Promise<void>;
  /** The app is about to end. */
  stopAll(): Promise<void>;
}

export interface RecordingsDeps {
  /** Where they are kept. A system without such a folder throws. */
  readonly folder: () => string;
  readonly disk: RecordingDisk;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly showInFolder: (file: string) => void;
  /** Into the system's bin; rejects where it cannot. */
  readonly trash: (file: string) => Promise<void>;
  readonly log: Log;
}

/** A page that has left its call finishes what it records, which is better than to be cut off. */
const finishTimeoutMs = 1_000;
/** Some ten minutes of a good picture. */
const roomToBeginBytes = 500 * 1024 * 1024;

export function createRecordings(deps: RecordingsDeps): Recordings {
  const { disk, journal, log } = deps;
  const running = new Map<string, Running>();
  const kept = createSubject<KeptRecording[]>([]);
  const mending = new Set<string>();
  let isMended = false;
  let refreshing: Promise<void> = Promise.resolve();
  let beginning: Promise<unknown> = Promise.resolve();

  const activityOf = (recording: string) =>
    running.has(recording) ? 'running' : mending.has(recording) ? 'mending' : null;
  const list = async (): Promise<void> =>
    kept.set(await listRecordings(journal.all(), activityOf, disk.bytesOf));
  /** One after the other, or an old list would come behind a new one. */
  const refresh = (): Promise<void> => {
    const listed = refreshing.then(list);
    refreshing = listed.catch(() => {});
    return listed;
  };

  /** A page that asks for what is not its own has a fault, or is not ours. */
  const found = (recording: string, profile: ProfileId): Running => {
    const one = running.get(recording);
    if (one?.entry().profile !== profile) throw new Error('no such recording runs here');
    return one;
  };
  const entryOf = (recording: string) => journal.all().find((entry) => entry.recording === recording);

  const end = async (recording: string, one: Running, state: 'whole' | 'cut'): Promise<void> => {
    try {
      await one.end(state);
    } finally {
      running.delete(recording);
      await refresh();
    }
  };
  const endThose = async (isMeant: (entry: JournalEntry) => boolean, state: 'whole' | 'cut') => {
    const theirs = [...running].filter(([, one]) => isMeant(one.entry()));
    // One that cannot be ended holds up neither the others nor what comes next.
    await Promise.allSettled(theirs.map(([recording, one]) => end(recording, one, state)));
  };

  /** Of the last run of the app, once. */
  const findBroken = (): readonly JournalEntry[] => {
    if (isMended) return [];
    isMended = true;
    return journal.all().filter(({ recording, state }) => state === 'running' && !running.has(recording));
  };
  /** Each is read as a whole, so nobody waits for it. */
  const mendAll = async (broken: readonly JournalEntry[]): Promise<void> => {
    for (const entry of broken) {
      await mendBroken(entry, deps).catch(() => log.warn('a recording could not be mended'));
      mending.delete(entry.recording);
      await refresh();
    }
  };

  const mendAgain = (entry: JournalEntry): void => {
    mending.add(entry.recording);
    void mendAll([entry]).catch(() => log.warn('recordings could not be listed'));
  };

  const takePlace = async ({ title, shape }: RecordingWish, startedAtMs: number) => {
    const folder = deps.folder();
    await disk.makeFolder(folder);
    const room = await disk.roomBytes(folder);
    if (room !== null && room < roomToBeginBytes) return { refused: 'no-room' } as const;
    const name = recordingName(title, new Date(startedAtMs));
    if (shape !== 'one') return { place: (await takeFolder(folder, name, disk.takeFolder)).path };
    const { path, taken } = await takeFile(folder, name, disk.takeFile);
    await taken.close();
    return { place: path };
  };

  const begin = async (wish: RecordingWish, profile: ProfileId): Promise<RecordingBegun> => {
    // What is filmed for somebody else goes on beside a recording of one's own.
    const isSameSort = (shape: RecordingShape) => (shape === 'own') === (wish.shape === 'own');
    await endThose((entry) => entry.profile === profile && isSameSort(entry.shape), 'cut');
    const startedAtMs = deps.clock.now();
    const taken = await takePlace(wish, startedAtMs).catch(() => ({ refused: 'not-writable' }) as const);
    if ('refused' in taken) return { state: 'refused', why: taken.refused };
    const recording = deps.newId();
    const { title, shape } = wish;
    const owed = wish.shape === 'own' ? { ...wish.owed, times: [] } : null;
    const begun = { recording, profile, title, shape, startedAtMs, ...taken, owed };
    const one = createRunning({ ...begun, state: 'running', chapters: [], files: [], awaited: [] }, deps);
    running.set(recording, one);
    journal.put(one.entry());
    log.info('recording began', { shape: wish.shape });
    void refresh();
    return { state: 'begun', recording };
  };

  const finishedByPages = (): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        cancel();
        unsubscribe();
        resolve();
      };
      const cancel = deps.clock.after(finishTimeoutMs, done);
      const unsubscribe = kept.subscribe(() => running.size === 0 && done());
    });

  const known = {
    journal,
    activityOf,
    runningOf: (recording: string) => running.get(recording),
    refresh,
  };
  return {
    kept,
    ...createFilms({ disk, ...known, now: deps.clock.now, mendAgain }),
    ...createOwed(known),

    opened(profile) {
      const broken = findBroken();
      for (const { recording } of broken) mending.add(recording);
      endThose((entry) => entry.profile === profile, 'cut')
        .then(refresh)
        .then(() => mendAll(broken))
        .catch(() => log.warn('recordings could not be listed'));
      return kept.getState();
    },

    begin(wish, profile) {
      const begun = beginning.then(() => begin(wish, profile));
      beginning = begun.catch(() => {});
      return begun;
    },

    addFile: async ({ recording, ...file }, profile) => found(recording, profile).addFile(file),
    write: async ({ recording, file, bytes }, profile) => found(recording, profile).write(file, bytes),
    addChapter: ({ recording, ...chapter }, profile) => found(recording, profile).addChapter(chapter),
    finish: async (recording, profile) => end(recording, found(recording, profile), 'whole'),

    async drop(recording, profile) {
      await found(recording, profile).drop();
      running.delete(recording);
      await refresh();
    },

    show(recording) {
      const place = entryOf(recording)?.place;
      if (place !== undefined) deps.showInFolder(place);
    },

    async remove(recording) {
      const entry = entryOf(recording);
      if (!entry || running.has(recording) || mending.has(recording)) return false;
      try {
        await deps.trash(entry.place);
      } catch {
        return false;
      }
      journal.remove(recording);
      await refresh();
      return true;
    },

    fileOf: (recording, number) =>
      running.has(recording) || mending.has(recording) ? undefined : entryOf(recording)?.files[number]?.path,

    stop: (profile) => endThose((entry) => entry.profile === profile, 'cut'),
    async stopAll() {
      if (running.size > 0) await finishedByPages();
      await endThose(() => true, 'whole');
    },
  };
}
