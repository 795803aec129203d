import { expect, it } from 'vitest';
import { countWords, placesOf } from './has-words.ts';

it.each([
  ['Ring on', 'ring', 1],
  ['Where a call rings', 'Ring', 1],
  ['Brings an archive in', 'ring', 0],
  ['Microphone, camera', 'cam micro', 2],
  ['Microphone', 'micro speaker', 1],
  ['Talk while muted', '“muted”', 1],
])('of “%s” so many words of “%s” are there: %s', (text, query, count) => {
  expect(countWords(text, query)).toBe(count);
});

it('knows where the words stand, as far as they are written', () => {
  expect(placesOf('Ring on: where it rings, not brings', 'ring o')).toEqual([
    [0, 4],
    [5, 6],
    [18, 22],
  ]);
  expect(placesOf('Ring on', 'camera')).toEqual([]);
});
