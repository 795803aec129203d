import type { Clock } from '../../../src/base/clock.ts';
import { createSubject, type Observable } from '../../../src/base/observable.ts';
import type { RecordingBegun, RecordingWish } from '../../../src/bridge/recording.ts';
import type { Recordings, RecordingTarget } from '../recordings.ts';
import type { Scene, SceneFace } from './scene.ts';
import type { Strand } from './strand.ts';

/** Somebody who agreed to be in it. */
export interface RecordedPerson extends SceneFace {
  readonly id: string;
  /** The tracks of their voice, and of the sound of what they share. */
  readonly voices: readonly string[];
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
  /** What strands of one recording share, and its end. */
  readonly openStrands: () => {
    open(write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>, failed: () => void): Strand;
    end(): void;
  };
  /** One that nobody sets: films are placed by it beside each other. */
  readonly clock: Clock;
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

export function createRecorder({ recordings, openStrands, clock }: RecorderDeps): BeginRecording {
  return async (wish) => {
    const target = await recordings.begin(wish).catch(() => null);
    if (target === null) return 'unable';
    if ('state' in target) return target.why;
    try {
      return run(wish, target);
    } catch {
      await target.drop().catch(() => {});
      return 'unable';
    }
  };

  function run({ title, shape }: RecordingWish, target: RecordingTarget): RunningRecording {
    const progress = createSubject<RecordingProgress>({ bytes: 0, roomBytes: null, ended: null });
    const tools = openStrands();
    const films = new Map<string, Film>();
    const ending = new Set<Promise<void>>();
    const beganMs = clock.now();
    const sinceMs = (): number => Math.max(0, Math.round(clock.now() - beganMs));
    let stopped: Promise<void> | null = null;

    const end = (why: 'full' | 'failed'): void => {
      if (progress.getState().ended !== null) return;
      progress.set({ ...progress.getState(), ended: why });
      void stop();
    };

    const openFilm = (name: string): Film => {
      const file = target.addFile(name, sinceMs()).catch(() => null);
      const write = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
        const number = await file;
        // There are more films than may be: this one is not written, and the others go on.
        if (number === null) return shape === 'one' ? end('failed') : undefined;
        const written = await target.write(number, bytes);
        if (written.state !== 'written') return end(written.state);
        const before = progress.getState();
        progress.set({ ...before, bytes: before.bytes + bytes.length, roomBytes: written.roomBytes });
      };
      return { strand: tools.open(write, () => end('failed')), stay: null };
    };

    const draw = (key: string, name: string, people: readonly RecordedPerson[]): void => {
      const film = films.get(key) ?? openFilm(name);
      films.set(key, film);
      film.stay?.();
      film.stay = null;
      const scene: Scene = { title, faces: people };
      film.strand.show(scene, new Set(people.flatMap(({ voices }) => voices)));
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

    const showAll = (people: readonly RecordedPerson[]): void => {
      if (shape === 'one') return draw(together, title, people);
      const here = new Set(people.map(({ id }) => id));
      for (const [key, film] of films) if (!here.has(key)) leave(key, film);
      for (const person of people) draw(person.id, person.name, [person]);
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
      progress,
      show(people) {
        if (stopped !== null) return;
        // Whoever listens to the call beside this one hears of it all the same.
        try {
          showAll(people);
        } catch {
          end('failed');
        }
      },
      addChapter: (says) => target.addChapter({ atMs: sinceMs(), says }),
      stop,
      drop: () => (stopped ??= stopFilms().then(() => target.drop())),
    };
  }
}
