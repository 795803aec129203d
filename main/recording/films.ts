import path from 'node:path';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { RecordingAwaited } from '../../src/bridge/recording.ts';
import type { SaveWish } from '../../src/bridge/saving.ts';
import { mostFilms, mostFilmSets } from '../../src/protocol/film.ts';
import type { WhyLater } from '../../src/protocol/file-words.ts';
import { recordingFilesTexts } from '../../src/texts/recording-files.ts';
import type { RecordingDisk } from './disk.ts';
import type { Journal, JournalEntry } from './journal.ts';
import type { Activity } from './list.ts';
import { takeFile } from './places.ts';
import type { Running } from './running.ts';
import { writeTimeline } from './timeline.ts';
import { durationIn } from './webm/duration.ts';

/** A film that somebody made of themselves, and for which recording. */
export type FilmInto = NonNullable<SaveWish['into']>;

/** `later`: what is in the way passes. */
type Place = string | { readonly later: WhyLater };

/** Films that people make of themselves for a recording, and send when it is over. A page says whose, main where they go. */
export interface Films {
  await(awaited: RecordingAwaited, profile: ProfileId): Promise<void>;
  /** The person does not wait for what has not come yet. */
  awaitNone(recording: string): Promise<void>;
  /** A free name beside the others; rejects for what nobody waits for. `isFree`: nothing is there, or on its way there. */
  placeFor(into: FilmInto, profile: ProfileId, isFree: (file: string) => boolean): Promise<Place>;
  /** What is in the way of so much more; null: nothing. Rejects where so much cannot be it. */
  mayTake(film: FilmInto['film'], file: string, at: number | null, length: number): Promise<WhyLater | null>;
  /** It lies there, whole: from now on it belongs to the recording, if that is known still. */
  came(into: FilmInto, file: string): Promise<void>;
}

interface FilmsDeps {
  readonly disk: RecordingDisk;
  readonly journal: Journal;
  readonly activityOf: (recording: string) => Activity;
  readonly runningOf: (recording: string) => Running | undefined;
  readonly refresh: () => Promise<void>;
  /** Of one that broke off, and could not be mended as its drive was away. */
  readonly mendAgain: (entry: JournalEntry) => void;
  readonly now: () => number;
}

/** As many as a call has people. */
const mostAwaited = 64;
/** Far above any film of a call: whoever sends it says how long it is. The short ones have so much more. */
const spareMs = 40_000;
const mostBytesOf = ({ lastsMs }: FilmInto['film']): number => ((lastsMs + spareMs) * 20_000_000) / 8 / 1_000;
/** Of one that could not be made whole nobody knows how long it is. */
const mostLengthMs = 24 * 60 * 60 * 1_000;
/** Who is told late that it is over films for so long more. */
const lateMs = 150_000;
/** Of one person, in all sets: two films all the time, and as many short ones as a set has. */
const mostTogetherMs = (lengthMs: number): number => 2 * (lengthMs + lateMs) + mostFilms * spareMs;
/** Far more than a recording that runs leaves: it is never the one that gives way. */
const reserveForFilmsBytes = 500 * 1024 * 1024;
/** What a film says of itself is at its front, and a few hundred bytes. */
const frontBytes = 16 * 1024;

type Awaited = JournalEntry['awaited'][number];
const isOf =
  ({ from, film }: FilmInto) =>
  (awaited: Awaited): boolean =>
    awaited.from === from && awaited.as === film.recording && awaited.set === film.set;

export function createFilms(deps: FilmsDeps): Films {
  const { disk, journal, activityOf, runningOf, refresh, now } = deps;
  let turn: Promise<unknown> = Promise.resolve();

  const entryOf = (recording: string) => journal.all().find((entry) => entry.recording === recording);
  const isOver = ({ recording, state }: JournalEntry): boolean =>
    activityOf(recording) === null && state !== 'running';
  const change = (entry: JournalEntry, awaited: Awaited[]): void => {
    const running = runningOf(entry.recording);
    if (running) running.learn({ awaited });
    else journal.put({ ...entry, awaited });
  };

  /** Nobody filmed themselves for longer than there was something to be filmed for. What has come says nothing of that: it can be anything. */
  const lengthOf = ({ recording, startedAtMs, files }: JournalEntry): number => {
    if (runningOf(recording)) return now() - startedAtMs;
    const own = files.filter(({ lastsMs }) => lastsMs === null);
    // Thrown away, or nothing was in them.
    if (own.length === 0) return mostLengthMs;
    return Math.max(...own.map(({ beganMs, durationMs }) => beganMs + (durationMs ?? mostLengthMs)));
  };
  /** Who tries again takes no more room by it. */
  const placedWith = ({ placed }: Awaited, { at, lastsMs }: FilmInto['film']): Awaited['placed'] => {
    const before = placed.find((one) => one.at === at)?.lastsMs ?? 0;
    const others = placed.filter((one) => one.at !== at);
    return [...others, { at, lastsMs: Math.max(before, Math.round(lastsMs)) }];
  };
  const togetherMs = ({ awaited }: JournalEntry, into: FilmInto): number =>
    awaited
      .filter(({ from }) => from === into.from)
      .flatMap((one) => (isOf(into)(one) ? placedWith(one, into.film) : one.placed))
      .reduce((sum, { lastsMs }) => sum + lastsMs + spareMs, 0);

  const isThere = async (place: string): Promise<boolean> => (await disk.bytesOf(place)) !== null;
  /** The folder of all recordings goes with its drive, and that of one when somebody throws it away. */
  const isAway = async (folder: string): Promise<boolean> => !(await isThere(path.dirname(folder)));
  const hasRoom = async (folder: string, bytes: number): Promise<boolean> => {
    const room = await disk.roomBytes(folder);
    return room === null || room - bytes >= reserveForFilmsBytes;
  };
  const laterFor = async (entry: JournalEntry): Promise<WhyLater | null> => {
    const { recording, place } = entry;
    if (await isAway(place)) return 'not-there';
    // What it has is found anew then.
    if (!runningOf(recording) && !isOver(entry)) {
      if (activityOf(recording) === null) deps.mendAgain(entry);
      return 'not-there';
    }
    return (await hasRoom(place, 0)) ? null : 'no-room';
  };

  /** Of a foreign film no more than its front is read: it can say anything, and be as long as it wants. */
  const durationOf = async (file: string): Promise<number | null> => {
    const handle = await disk.open(file);
    try {
      const front = new Uint8Array(frontBytes);
      const { bytesRead } = await handle.read(front, 0, frontBytes, 0);
      return durationIn(front.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  };

  return {
    async await({ recording, as, set, from, name, isAwaited }, profile) {
      const entry = entryOf(recording);
      if (entry?.profile !== profile || entry.shape !== 'each') throw new Error('no such recording is here');
      const isThis = (one: Awaited): boolean => one.as === as && one.set === set && one.from === from;
      const known = entry.awaited.find(isThis);
      const others = entry.awaited.filter((one) => !isThis(one));
      const people = new Set([...others.map((one) => one.from), from]);
      const sets = others.filter((one) => one.from === from).length + 1;
      if (isAwaited && (people.size > mostAwaited || sets > mostFilmSets))
        throw new Error('nobody waits for so many');
      // Of whom something came, or is on its way, that stays known: nothing comes twice.
      const stays = isAwaited || (known !== undefined && known.placed.length + known.came.length > 0);
      const none = { of: null, came: [], placed: [] };
      change(entry, stays ? [...others, { ...none, ...known, as, set, from, name }] : others);
      await refresh();
    },

    async awaitNone(recording) {
      const entry = entryOf(recording);
      if (!entry) return;
      const here = entry.awaited.filter(({ came }) => came.length > 0);
      change(
        entry,
        here.map((one) => ({ ...one, of: one.came.length })),
      );
      await refresh();
    },

    async placeFor(into, profile, isFree) {
      const { film } = into;
      const entry = journal.all().findLast((one) => one.profile === profile && one.awaited.some(isOf(into)));
      const awaited = entry?.awaited.find(isOf(into));
      if (!entry || !awaited) throw new Error('nobody waits for this film');
      if (awaited.came.includes(film.at)) throw new Error('this film is here already');
      if (film.at >= film.of || (awaited.of ?? film.of) !== film.of) throw new Error('there is no such film');
      const later = await laterFor(entry);
      if (later) return { later };
      if (film.beganMs + film.lastsMs > lengthOf(entry) + lateMs)
        throw new Error('this film is longer than its recording');
      // All at once: what is offered beside it counts too.
      const latest = entryOf(entry.recording);
      if (!latest) throw new Error('the recording of this film is gone');
      if (togetherMs(latest, into) > mostTogetherMs(lengthOf(latest)))
        throw new Error('too many films of one person');
      change(
        latest,
        latest.awaited.map((one) =>
          isOf(into)(one) ? { ...one, of: film.of, placed: placedWith(one, film) } : one,
        ),
      );
      // What is saved makes folders.
      if (!(await isThere(entry.place))) throw new Error('the recording of this film is gone');
      const name = recordingFilesTexts.films[film.shows](awaited.name);
      const { path } = await takeFile(entry.place, name, async (file) => (isFree(file) ? true : null));
      return path;
    },

    async mayTake(film, file, at, length) {
      if (at === null || at + length > mostBytesOf(film)) throw new Error('too much for this film');
      const folder = path.dirname(file);
      if (await isAway(folder)) return 'not-there';
      return (await hasRoom(folder, length)) ? null : 'no-room';
    },

    came(into, file) {
      const { beganMs, lastsMs, at } = into.film;
      const added = turn.then(async () => {
        const film = {
          name: path.parse(file).name,
          path: file,
          beganMs: Math.round(beganMs),
          durationMs: await durationOf(file).catch(() => null),
          lastsMs: Math.round(lastsMs),
        };
        const entry = journal.all().findLast(({ place }) => place === path.dirname(file));
        // Removed meanwhile: the film lies there all the same.
        if (!entry) return;
        const awaited = entry.awaited.map((one) =>
          isOf(into)(one) ? { ...one, came: [...new Set([...one.came, at])] } : one,
        );
        const running = runningOf(entry.recording);
        if (running) await running.addWhole(film, awaited);
        else {
          const larger = { ...entry, awaited, files: [...entry.files, film] };
          journal.put(larger);
          await writeTimeline(larger, disk);
        }
        await refresh();
      });
      // It is saved whether or not the disk can be asked for all the others.
      turn = added.catch(() => {});
      return turn.then(() => {});
    },
  };
}
