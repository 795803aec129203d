import { limits } from '../../../src/protocol/limits.ts';
import type { ClipFacts } from './make-clip.ts';
import { drawThumbnail, type Thumbnail } from './make-thumbnail.ts';
import { peaksText } from '../voice/sound-peaks.ts';

/** A larger sound would take hundreds of megabytes while it is listened to; its length is known anyway. */
const listenedBytes = 24 * 1024 * 1024;
/** Enough for the shape, and a sixth of the memory. */
const sampleRate = 8_000;
/** What does not begin by then is not for this browser. */
const patienceMs = 15_000;
/** The very first picture is often black. */
const posterAtS = 0.5;

function whenever(element: HTMLMediaElement, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${event}`)), patienceMs);
    const end = (act: () => void) => (): void => {
      clearTimeout(timer);
      act();
    };
    element.addEventListener(event, end(resolve), { once: true });
    element.addEventListener(
      'error',
      end(() => reject(new Error('unplayable'))),
      { once: true },
    );
  });
}

/** What a browser records says nothing of its end (WebM without a duration): one has to go there to know. */
async function lengthOf(element: HTMLMediaElement): Promise<number> {
  if (element.duration === Infinity) {
    const found = whenever(element, 'durationchange');
    element.currentTime = Number.MAX_SAFE_INTEGER;
    await found;
  }
  return element.duration;
}

const durationMs = (seconds: number): number =>
  Math.min(limits.clipMs, Math.max(1, Math.round(seconds * 1_000)));

async function opened<Found>(
  content: Blob,
  element: HTMLMediaElement,
  read: () => Promise<Found>,
): Promise<Found> {
  const url = URL.createObjectURL(content);
  try {
    const ready = whenever(element, 'loadeddata');
    element.preload = 'auto';
    element.muted = true;
    element.src = url;
    await ready;
    return await read();
  } finally {
    element.removeAttribute('src');
    element.load();
    URL.revokeObjectURL(url);
  }
}

async function listen(content: Blob): Promise<AudioBuffer | null> {
  if (content.size > listenedBytes) return null;
  const context = new OfflineAudioContext(1, 1, sampleRate);
  return context.decodeAudioData(await content.arrayBuffer()).catch(() => null);
}

export async function readSound(content: Blob): Promise<ClipFacts> {
  const heard = await listen(content);
  if (heard) {
    const clip = { durationMs: durationMs(heard.duration), peaks: peaksText(heard.getChannelData(0)) };
    return { clip, poster: null };
  }
  const element = document.createElement('audio');
  const seconds = await opened(content, element, () => lengthOf(element));
  return { clip: { durationMs: durationMs(seconds) }, poster: null };
}

export async function readFilm(content: Blob): Promise<ClipFacts> {
  const element = document.createElement('video');
  return opened(content, element, async () => {
    const seconds = await lengthOf(element);
    const poster = await posterOf(element, Math.min(posterAtS, seconds / 2));
    return { clip: { durationMs: durationMs(seconds) }, poster };
  });
}

async function posterOf(element: HTMLVideoElement, atS: number): Promise<Thumbnail | null> {
  if (element.videoWidth === 0) return null;
  const there = whenever(element, 'seeked');
  element.currentTime = atS;
  await there;
  return drawThumbnail(element, element.videoWidth, element.videoHeight);
}
