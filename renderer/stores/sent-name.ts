import { limits } from '../../src/protocol/limits.ts';

/** Nobody takes another name; a folder's signs and invisible ones are no part of a file's. */
export const sentName = (name: string): string => {
  const clean = name
    .slice(-limits.fileNameChars)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029/\\]/gu, '')
    .trim();
  return /[^.\s]/.test(clean) ? clean : 'file';
};
