import { expect, it } from 'vitest';
import { hasWords } from './has-words.ts';

it.each([
  ['Ring on', 'ring', true],
  ['Where a call rings', 'Ring', true],
  ['Brings an archive in', 'ring', false],
  ['Microphone, camera', 'cam micro', true],
  ['Microphone', 'micro speaker', false],
  ['Talk while muted', '“muted”', true],
])('in “%s” is “%s”: %s', (text, query, found) => {
  expect(hasWords(text, query)).toBe(found);
});
