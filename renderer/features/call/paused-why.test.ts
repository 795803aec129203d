import { expect, it } from 'vitest';
import type { Cause, Whose } from '../../../src/call/doctor/verdict.ts';
import { pausedWhy, type PausedWhy } from './paused-why.ts';

const verdict = ([cause, whose]: readonly [Cause, Whose]) =>
  ({ cause, whose, weight: 'heavy', confidence: 'certain', evidence: [] }) as const;

it.each<[readonly (readonly [Cause, Whose])[], PausedWhy]>([
  [[], 'unknown'],
  [[['well', 'both']], 'unknown'],
  [[['upload', 'them']], 'their-line'],
  [[['upload', 'me']], 'unknown'],
  [[['upload', 'both']], 'the-way'],
  [[['download', 'me']], 'my-line'],
  [[['download', 'them']], 'unknown'],
  [[['network', 'me']], 'my-line'],
  [[['network', 'them']], 'their-line'],
  [[['network', 'between']], 'the-way'],
  [[['path', 'between']], 'the-way'],
  [[['computer', 'them']], 'their-computer'],
  [[['computer', 'both']], 'their-computer'],
  [[['computer', 'me']], 'unknown'],
  [[['camera', 'them']], 'their-camera'],
  [[['camera', 'me']], 'unknown'],
  [[['microphone', 'them']], 'unknown'],
  [
    [
      ['microphone', 'them'],
      ['upload', 'them'],
    ],
    'their-line',
  ],
])('a picture that stands still while %j: %s', (found, why) => {
  expect(pausedWhy(found.map(verdict), 'nothing')).toBe(why);
});

it('is the own limit first, where that takes all pictures', () => {
  expect(pausedWhy([verdict(['upload', 'them'])], 'pictures')).toBe('my-limit');
  expect(pausedWhy([verdict(['upload', 'them'])], 'size')).toBe('their-line');
});
