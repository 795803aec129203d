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
}

export type BeginRecording = (
  wish: RecordingWish,
  people: readonly RecordedPerson[],
) => Promise<RunningRecording | Extract<RecordingBegun, { state: 'refused' }>['why'] | 'unable'>;

export interface RecorderDeps {
  readonly recordings: Pick<Recordings, 'begin'>;
  /** What strands of one recording share, and its end. */
  readonly openStrands: () => {
    open(write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>, failed: () => void): Strand;
    end(): void;
  };
  readonly clock: Pick<Clock, 'now'>;
}

const together = 'all';

export function createRecorder({ recordings, openStrands, clock }: RecorderDeps): BeginRecording {
  return async (wish, first) => {
    const target = await recordings.begin(wish).catch(() => null);
    if (target === null) return 'unable';
    if ('state' in target) return target.why;
    try {
      return run(wish, first, target);
    } catch {
      await target.drop().catch(() => {});
      return 'unable';
    }
  };

  function run(
    { title, shape }: RecordingWish,
    first: readonly RecordedPerson[],
    target: RecordingTarget,
  ): RunningRecording {
    const progress = createSubject<RecordingProgress>({ bytes: 0, roomBytes: null, ended: null });
    const tools = openStrands();
    const strands = new Map<string, Strand>();
    const ending = new Set<Promise<void>>();
    const beganMs = clock.now();
    let stopped: Promise<void> | null = null;

    const end = (why: 'full' | 'failed'): void => {
      if (progress.getState().ended !== null) return;
      progress.set({ ...progress.getState(), ended: why });
      void stop();
    };

    const openFile = (name: string): Strand => {
      const file = target.addFile(name, clock.now() - beganMs);
      // Its rejection is told with the first piece.
      file.catch(() => {});
      const write = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
        const written = await target.write(await file, bytes);
        if (written.state !== 'written') return end(written.state);
        const before = progress.getState();
        progress.set({ ...before, bytes: before.bytes + bytes.length, roomBytes: written.roomBytes });
      };
      return tools.open(write, () => end('failed'));
    };

    const draw = (key: string, people: readonly RecordedPerson[]): void => {
      const strand = strands.get(key) ?? openFile(key === together ? title : (people[0]?.name ?? title));
      strands.set(key, strand);
      const scene: Scene = { title, faces: people };
      strand.show(scene, new Set(people.flatMap(({ voices }) => voices)));
    };

    const show = (people: readonly RecordedPerson[]): void => {
      if (stopped !== null) return;
      if (shape === 'one') return draw(together, people);
      const here = new Set(people.map(({ id }) => id));
      for (const [id, strand] of strands) {
        if (here.has(id)) continue;
        strands.delete(id);
        const done = strand.stop();
        ending.add(done);
        void done.finally(() => ending.delete(done)).catch(() => {});
      }
      for (const person of people) draw(person.id, [person]);
    };

    const finish = async (): Promise<void> => {
      await Promise.allSettled([...ending, ...[...strands.values()].map((strand) => strand.stop())]);
      tools.end();
      await target.finish();
    };
    function stop(): Promise<void> {
      return (stopped ??= finish());
    }

    show(first);
    return {
      progress,
      show,
      addChapter: (says) => target.addChapter({ atMs: clock.now() - beganMs, says }),
      stop,
    };
  }
}
