import type { DataUse } from '../../src/call/quality/call-quality.ts';
import { dataUseTexts } from '../../src/texts/data-use.ts';
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

/** What a call costs, in words; null where none goes on. */
export function dataWords({ sent, received, perHour, inHour, allowance, takes }: DataUse): DataWords | null {
  if (perHour === 0) return null;
  const isUsedUp = allowance !== null && inHour >= allowance;
  return {
    used: dataUseTexts.used(sizeWords(sent), sizeWords(received)),
    forecast: dataUseTexts.forecast(sizeWords(perHour)),
    hour: allowance === null ? null : dataUseTexts.inHour(sizeWords(inHour), sizeWords(allowance)),
    // Voice is never cut, so it can be more than that.
    taken: isUsedUp ? dataUseTexts.usedUp : takes === 'nothing' ? null : dataUseTexts.takes[takes],
  };
}
