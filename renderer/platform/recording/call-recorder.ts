import type { Clock } from '../../../src/base/clock.ts';
import { createSubject, type Observable } from '../../../src/base/observable.ts';
import type { RecordingBegun, RecordingWish } from '../../../src/bridge/recording.ts';
import type { Recordings, RecordingTarget } from '../desktop/recordings.ts';
import { bareLook, sceneLook } from './film-look.ts';
import type { FilmLook, Scene, SceneFace } from './scene.ts';
import type { Strand } from './strand.ts';

/** Somebody who agreed to be in it. */
export interface RecordedPerson extends SceneFace {
  readonly id: string;
  /** The tracks of their voice, and of the sound of what they share. */
  readonly voice: string | null;
  readonly sound: string | null;
  /** What films are called that show them as they are: camera and what they share apart. Null: one film, drawn with their name. */
  readonly bare: { readonly camera: string; readonly screen: string } | null;
}

export interface RecordingProgress {
  readonly bytes: number;
  /** What is left on the disk; null where that is not known. */
  readonly roomBytes: number | null;
  /** It goes on no longer; what came before is kept. */
  readonly ended: null | 'full' | 'failed';
}

/** A recording that runs. */
export interface RunningRecording {
  /** As main knows it. */
  readonly id: string;
  /** When it began, by the clock that `sinceMs` goes by, and how long it has run. */
  readonly beganMs: number;
  sinceMs(): number;
  readonly progress: Observable<RecordingProgress>;
  /** These people are in it from now on, and nobody else. */
  show(people: readonly RecordedPerson[]): void;
  addChapter(says: string): void;
  /** Done when it is whole. */
  stop(): Promise<void>;
  /** Nothing of it stays. */
  drop(): Promise<void>;
}

export type BeginRecording = (
  wish: RecordingWish,
) => Promise<RunningRecording | Extract<RecordingBegun, { state: 'refused' }>['why'] | 'unable'>;

export interface RecorderDeps {
  readonly recordings: Pick<Recordings, 'begin'>;
  /** What strands of one recording share, and its end. Sound flows by then: a film begins with what comes first. */
  readonly openStrands: () => Promise<{
    open(
      look: FilmLook,
      write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
      failed: () => void,
    ): Strand;
    end(): void;
  }>;
  /** How large the pictures of a track are now. */
  readonly sizeOf: (track: string) => { readonly width?: number; readonly height?: number };
  /** One that nobody sets: films are placed by it beside each other. */
  readonly clock: Clock;
}

/** What one film is to show from now on. */
interface Part {
  readonly key: string;
  readonly name: string;
  /** Of a film that begins. */
  readonly look: () => FilmLook;
  readonly people: readonly RecordedPerson[];
}

interface Film {
  readonly strand: Strand;
  /** Ends the wait for who may come back; null while they are there. */
  stay: (() => void) | null;
}

const together = 'all';
/** Whose connection breaks comes back into their film, which shows nothing of them meanwhile. */
const backMs = 5_000;
const nobody: ReadonlySet<string> = new Set();

const tracksOf = (people: readonly RecordedPerson[]): Set<string> =>
  new Set(people.flatMap(({ voice, sound }) => [voice, sound]).filter((track) => track !== null));

export function createRecorder({ recordings, openStrands, sizeOf, clock }: RecorderDeps): BeginRecording {
  return async (wish) => {
    const target = await recordings.begin(wish).catch(() => null);
    if (target === null) return 'unable';
    if ('state' in target) return target.why;
    try {
      return run(wish, target, await openStrands());
    } catch {
      await target.drop().catch(() => {});
      return 'unable';
    }
  };

  function run(
    { title, shape }: RecordingWish,
    target: RecordingTarget,
    tools: Awaited<ReturnType<RecorderDeps['openStrands']>>,
  ): RunningRecording {
    const progress = createSubject<RecordingProgress>({ bytes: 0, roomBytes: null, ended: null });
    const films = new Map<string, Film>();
    const ending = new Set<Promise<void>>();
    const beganMs = clock.now();
    const sinceMs = (): number => Math.max(0, clock.now() - beganMs);
    const nowMs = (): number => Math.round(sinceMs());
    let stopped: Promise<void> | null = null;

    const end = (why: 'full' | 'failed'): void => {
      if (progress.getState().ended !== null) return;
      progress.set({ ...progress.getState(), ended: why });
      void stop();
    };

    const openFilm = (name: string, look: FilmLook): Film => {
      const file = target.addFile(name, nowMs()).catch(() => null);
      const write = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
        const number = await file;
        // There are more films than may be: this one is not written, and the others go on.
        if (number === null) return shape === 'one' ? end('failed') : undefined;
        const written = await target.write(number, bytes);
        if (written.state !== 'written') return end(written.state);
        const before = progress.getState();
        progress.set({ ...before, bytes: before.bytes + bytes.length, roomBytes: written.roomBytes });
      };
      return { strand: tools.open(look, write, () => end('failed')), stay: null };
    };

    const draw = ({ key, name, look, people }: Part): void => {
      const film = films.get(key) ?? openFilm(name, look());
      films.set(key, film);
      film.stay?.();
      film.stay = null;
      const scene: Scene = { title, faces: people };
      film.strand.show(scene, tracksOf(people));
    };

    const leave = (key: string, film: Film): void => {
      if (film.stay !== null) return;
      film.strand.show({ title, faces: [] }, nobody);
      film.stay = clock.after(backMs, () => {
        films.delete(key);
        const done = film.strand.stop();
        ending.add(done);
        void done.finally(() => ending.delete(done)).catch(() => {});
      });
    };

    const partsOf = (person: RecordedPerson): Part[] => {
      const { id, name, bare, camera, screen, sound } = person;
      if (bare === null) return [{ key: id, name, look: () => sceneLook, people: [person] }];
      const look = (track: string | null) => () => bareLook(track === null ? {} : sizeOf(track));
      const face = { ...person, screen: null, sound: null };
      const share = { ...person, camera: null, voice: null };
      const isShared = screen !== null || sound !== null;
      return [
        { key: id, name: bare.camera, look: look(camera), people: [face] },
        ...(isShared
          ? [{ key: `${id} screen`, name: bare.screen, look: look(screen), people: [share] }]
          : []),
      ];
    };

    const showAll = (people: readonly RecordedPerson[]): void => {
      if (shape === 'one') return draw({ key: together, name: title, look: () => sceneLook, people });
      const parts = people.flatMap(partsOf);
      const here = new Set(parts.map(({ key }) => key));
      for (const [key, film] of films) if (!here.has(key)) leave(key, film);
      for (const part of parts) draw(part);
    };

    const stopFilms = async (): Promise<void> => {
      for (const { stay } of films.values()) stay?.();
      const strands = [...films.values()].map(({ strand }) => strand.stop());
      await Promise.allSettled([...ending, ...strands]);
      tools.end();
    };
    function stop(): Promise<void> {
      return (stopped ??= stopFilms().then(() => target.finish()));
    }

    return {
      ...{ id: target.id, beganMs, sinceMs, progress },
      show(people) {
        if (stopped !== null) return;
        // Whoever listens to the call beside this one hears of it all the same.
        try {
          showAll(people);
        } catch {
          end('failed');
        }
      },
      addChapter: (says) => target.addChapter({ atMs: nowMs(), says }),
      stop,
      drop: () => (stopped ??= stopFilms().then(() => target.drop())),
    };
  }
}
