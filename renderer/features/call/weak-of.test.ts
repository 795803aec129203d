import { expect, it } from 'vitest';
import type { Cause, Verdict, Weight, Whose } from '../../../src/call/doctor/verdict.ts';
import { weakOf } from './weak-of.ts';

const verdict = ([cause, whose, weight]: readonly [Cause, Whose, Weight]): Verdict => ({
  cause,
  whose,
  weight,
  confidence: 'certain',
  evidence: [],
});

it.each<[readonly (readonly [Cause, Whose, Weight])[], Whose | null]>([
  [[], null],
  [[['well', 'both', 'none']], null],
  [[['upload', 'them', 'heavy']], 'them'],
  [[['download', 'me', 'heavy']], 'me'],
  [[['network', 'both', 'stopped']], 'both'],
  [[['path', 'between', 'stopped']], 'between'],
  [[['upload', 'them', 'light']], null],
  [[['computer', 'them', 'heavy']], null],
  [[['microphone', 'them', 'heavy']], null],
  [
    [
      ['microphone', 'me', 'heavy'],
      ['network', 'them', 'heavy'],
    ],
    'them',
  ],
])('a connection of which is found %j: %s', (found, whose) => {
  expect(weakOf(found.map(verdict))).toBe(whose);
});
