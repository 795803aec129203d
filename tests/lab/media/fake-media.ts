import path from 'node:path';
import { writePicture } from './picture.ts';
import { writeSilence, writeVoice } from './voice.ts';

/** What a fake camera shows and a fake microphone hears, over and over. */
export interface FakeMedia {
  readonly picture: string;
  readonly voice: string;
}

/** A microphone that hears nothing, as a broken one does, or a camera in a dark room. */
export type Flaw = 'silent microphone' | 'slow camera';

const usualFps = 30;
/** What cheap cameras come down to in little light. */
const slowFps = 7;

/** Files in that folder. */
export function writeMedia(folder: string, flaw: Flaw | null = null): FakeMedia {
  const file = (name: string): string =>
    path.join(folder, `${flaw ? `${flaw} ` : ''}${name}`.replaceAll(' ', '-'));
  const media = { picture: file('camera.y4m'), voice: file('voice.wav') };
  writePicture(media.picture, flaw === 'slow camera' ? slowFps : usualFps);
  if (flaw === 'silent microphone') writeSilence(media.voice);
  else writeVoice(media.voice);
  return media;
}

/** Chromium's own words for it. Without files: the test picture and a beep a second. */
export const mediaFlags = (media?: FakeMedia): string[] =>
  media
    ? [
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${media.picture}`,
        `--use-file-for-fake-audio-capture=${media.voice}`,
      ]
    : ['--use-fake-device-for-media-stream=fps=30'];
