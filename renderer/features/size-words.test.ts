import { afterEach, expect, it } from 'vitest';
import { fetchGerman } from '../../src/texts/fetch-german.ts';
import { speak } from '../../src/texts/language.ts';
import { sizeWords } from './size-words.ts';

afterEach(async () => speak('en', 'en', fetchGerman));

it.each([
  ['en', 999, '999 bytes'],
  ['en', 20_400_000, '20.4 MB'],
  ['en', 312_000_000, '312 MB'],
  ['en', 5_200_000_000_000, '5,200 GB'],
  ['de', 999, '999 Byte'],
  ['de', 20_400_000, '20,4 MB'],
] as const)('in %s, %i is %s', async (language, bytes, said) => {
  await speak(language, language, fetchGerman);
  expect(sizeWords(bytes)).toBe(said);
});
