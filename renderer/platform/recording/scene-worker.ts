import { paintBare, paintScene } from './scene-painter.ts';
import { tracksIn, type FilmLook, type Scene, type SceneOrder } from './scene.ts';

/** Draws a recorded picture, beside the page: a hidden window and a busy page hold no frame up. */
const frameMs = 40;
/** Where nothing moves so many a second are enough for whoever looks for a place in it. */
const stillMs = 200;

const latest = new Map<string, VideoFrame>();
const readers = new Map<string, ReadableStreamDefaultReader<VideoFrame>>();
let scene: Scene = { title: '', faces: [] };
let isNew = true;
let timer: ReturnType<typeof setInterval> | undefined;

function forget(track: string): void {
  readers
    .get(track)
    ?.cancel()
    .catch(() => {});
  readers.delete(track);
  latest.get(track)?.close();
  latest.delete(track);
}

async function follow(track: string, frames: ReadableStream<VideoFrame>): Promise<void> {
  forget(track);
  const reader = frames.getReader();
  readers.set(track, reader);
  for (;;) {
    const { done, value } = await reader.read();
    if (readers.get(track) !== reader) return value?.close();
    if (done) return forget(track);
    latest.get(track)?.close();
    latest.set(track, value);
    isNew = true;
  }
}

function begin(drawn: WritableStream<VideoFrame>, look: FilmLook): void {
  const canvas = new OffscreenCanvas(look.width, look.height);
  const pen = canvas.getContext('2d', { alpha: false });
  const out = drawn.getWriter();
  const beganMs = performance.now();
  const clock = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
  let lastMs = -Infinity;
  let isWriting = false;

  const draw = async (nowMs: number): Promise<void> => {
    if (!pen) throw new Error('no 2d canvas');
    const pictureOf = (track: string): VideoFrame | undefined => latest.get(track);
    if (look.isBare) paintBare(pen, look, scene, pictureOf);
    else paintScene(pen, scene, pictureOf, clock.format(Date.now()));
    await out.write(new VideoFrame(canvas, { timestamp: Math.round((nowMs - beganMs) * 1_000) }));
  };
  timer = setInterval(() => {
    const nowMs = performance.now();
    // A frame that is not taken yet means that the next one would only wait.
    if (isWriting || (!isNew && nowMs - lastMs < stillMs)) return;
    isNew = false;
    lastMs = nowMs;
    isWriting = true;
    draw(nowMs).then(
      () => void (isWriting = false),
      () => {
        clearInterval(timer);
        postMessage('failed');
      },
    );
  }, frameMs);
}

addEventListener('message', ({ data }: MessageEvent<SceneOrder>) => {
  if (data.is === 'begin') begin(data.drawn, data.look);
  else if (data.is === 'track') void follow(data.track, data.frames).catch(() => forget(data.track));
  else if (data.is === 'scene') {
    scene = data.scene;
    isNew = true;
    const shown = tracksIn(scene);
    for (const track of [...readers.keys()]) if (!shown.has(track)) forget(track);
  } else {
    clearInterval(timer);
    for (const track of [...readers.keys()]) forget(track);
  }
});
