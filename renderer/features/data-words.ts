import type { DataUse } from '../../src/call/quality/call-quality.ts';
import { sizeWords } from './size-words.ts';

/** What saving means where nobody names a figure: a small picture both ways. */
export const savingMegabytes = 300;

interface DataWords {
  readonly used: string;
  readonly forecast: string;
  /** Of the hour that a cap is for. */
  readonly hour: string | null;
  readonly taken: string | null;
}

const takenWords: Readonly<Record<DataUse['takes'], string | null>> = {
  nothing: null,
  size: 'Pictures are smaller, to stay within your limit for an hour.',
  pictures: 'Pictures are off, to stay within your limit for an hour. Voice goes on.',
};

/** Voice is never cut, so it can be more than that. */
const usedUp = 'Your limit for this hour is used up. Pictures are off, voice goes on.';

/** What a call costs, in words; null where none goes on. */
export function dataWords({ sent, received, perHour, inHour, allowance, takes }: DataUse): DataWords | null {
  if (perHour === 0) return null;
  return {
    used: `${sizeWords(sent)} sent, ${sizeWords(received)} received`,
    forecast: `About ${sizeWords(perHour)} an hour as it is now.`,
    hour: allowance === null ? null : `${sizeWords(inHour)} of ${sizeWords(allowance)} used this hour.`,
    taken: allowance !== null && inHour >= allowance ? usedUp : takenWords[takes],
  };
}
