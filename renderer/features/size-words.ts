import { spokenLanguage } from '../../src/texts/language.ts';
import { sharedTexts } from '../../src/texts/shared.ts';

const units = ['KB', 'MB', 'GB'] as const;

/** 900 bytes, 1.2 MB: as a person says it. */
export function sizeWords(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1_000 && unit < units.length) {
    value /= 1_000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  const said = value.toLocaleString(spokenLanguage(), { maximumFractionDigits: digits });
  return `${said} ${units[unit - 1] ?? sharedTexts.bytes}`;
}

export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.min(100, Math.floor((part / whole) * 100));

export const withSpeed = (words: string, bytesPerSecond: number | null): string =>
  bytesPerSecond === null ? words : `${words}, ${sizeWords(bytesPerSecond)}/s`;
