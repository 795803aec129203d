import { sentence } from '../../../src/base/sentence.ts';
import type { ClipState } from '../../stores/clips.ts';
import { downloadFailureWords } from './file-words.ts';

export const clipWords = {
  play: (name: string) => sentence`Play ${name}`,
  pause: (name: string) => sentence`Pause ${name}`,
  place: (name: string) => sentence`Place in ${name}`,
  at: (now: string, whole: string) => `${now} of ${whole}`,
  speed: (times: number) => `Speed ${times.toLocaleString()} times`,
  speedShown: (times: number) => `${times.toLocaleString()}×`,
  loading: (percent: number) => `Loading, ${percent} %`,
} as const;

/** What happened, and what to do. */
export const clipFailureWords = (why: Extract<ClipState, { is: 'failed' }>['why']): string =>
  why === 'unplayable'
    ? 'This cannot be played here. Download it, and open it with another program.'
    : downloadFailureWords(why);
