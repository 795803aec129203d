import path from 'node:path';
import { writePicture } from './picture.ts';
import { writeVoice } from './voice.ts';

/** What a fake camera shows and a fake microphone hears, over and over. */
export interface FakeMedia {
  readonly picture: string;
  readonly voice: string;
}

/** Files in that folder. */
export function writeMedia(folder: string): FakeMedia {
  const media = { picture: path.join(folder, 'camera.y4m'), voice: path.join(folder, 'voice.wav') };
  writePicture(media.picture);
  writeVoice(media.voice);
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
