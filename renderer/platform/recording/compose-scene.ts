import type { TrackRegistry } from '../rtc/track-registry.ts';
import { tracksIn, type FilmLook, type Scene, type SceneOrder } from './scene.ts';

/** A picture made of many, drawn by a worker. */
export interface Composition {
  readonly track: MediaStreamTrack;
  show(scene: Scene): void;
  end(): void;
}

interface FrameTools {
  readonly MediaStreamTrackProcessor: new (of: { track: MediaStreamTrack; maxBufferSize: number }) => {
    readonly readable: ReadableStream<VideoFrame>;
  };
  readonly MediaStreamTrackGenerator: new (of: { kind: 'video' }) => MediaStreamTrack & {
    readonly writable: WritableStream<VideoFrame>;
  };
}

interface Deps {
  readonly page: FrameTools;
  readonly tracks: Pick<TrackRegistry, 'get'>;
  readonly look: FilmLook;
  readonly createWorker: () => Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;
  /** No more frames come. */
  readonly failed: () => void;
}

export function composeScene({ page, tracks, look, createWorker, failed }: Deps): Composition {
  const worker = createWorker();
  const track = new page.MediaStreamTrackGenerator({ kind: 'video' });
  const drawn = track.writable;
  const handed = new Set<string>();
  let hasEnded = false;
  const tell = (order: SceneOrder, transfer: Transferable[] = []): void =>
    worker.postMessage(order, transfer);
  const fail = (): void => {
    if (!hasEnded) failed();
  };
  worker.addEventListener('message', fail);
  worker.addEventListener('error', fail);
  tell({ is: 'begin', drawn, look }, [drawn]);

  return {
    track,
    show(scene) {
      if (hasEnded) return;
      const shown = tracksIn(scene);
      for (const id of handed) if (!shown.has(id)) handed.delete(id);
      tell({ is: 'scene', scene });
      for (const id of shown) {
        const media = tracks.get(id);
        if (handed.has(id) || !media || media.readyState === 'ended') continue;
        handed.add(id);
        // Of frames that wait the newest alone counts.
        const { readable: frames } = new page.MediaStreamTrackProcessor({ track: media, maxBufferSize: 1 });
        tell({ is: 'track', track: id, frames }, [frames]);
      }
    },
    end() {
      if (hasEnded) return;
      hasEnded = true;
      tell({ is: 'end' });
      track.stop();
      worker.terminate();
    },
  };
}

export const composeInWorker = (deps: Pick<Deps, 'tracks' | 'look' | 'failed'>): Composition =>
  composeScene({
    ...deps,
    page: globalThis as unknown as FrameTools,
    createWorker: () => new Worker(new URL('./scene-worker.ts', import.meta.url), { type: 'module' }),
  });
