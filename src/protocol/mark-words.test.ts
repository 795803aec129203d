import { describe, expect, it } from 'vitest';
import { mostPointsInWord, readMarkWord } from './mark-words.ts';

const of = '00000000-0000-4000-8000-000000000001';
const word = (more: object): string => JSON.stringify({ of, ...more });
const points = (count: number, at: unknown = [0.1234, 0.9876]): unknown[] =>
  Array.from({ length: count }, () => at);

describe('what is drawn over a share', () => {
  it.each([
    ['pointing', { kind: 'point', at: [0, 1] }],
    ['not pointing any more', { kind: 'point', at: null }],
    ['a line', { kind: 'ink', line: 7, points: points(mostPointsInWord) }],
  ])('%s is read as it is written', (_what, said) => {
    expect(readMarkWord(word(said))).toEqual({ of, ...said });
  });

  it.each([
    ['nothing', ''],
    ['brackets', '['.repeat(2_000)],
    ['an unknown word', word({ kind: 'text', at: [0, 0] })],
    ['a place beside the picture', word({ kind: 'point', at: [0, 1.01] })],
    ['half a place', word({ kind: 'point', at: [0] })],
    ['more than a place', word({ kind: 'point', at: [0, 0, 0] })],
    ['somebody’s name in it', word({ kind: 'point', at: [0, 0], by: of })],
    ['nobody’s share', JSON.stringify({ kind: 'point', at: [0, 0], of: 'Ada' })],
    ['an empty line', word({ kind: 'ink', line: 1, points: [] })],
    ['a line without end', word({ kind: 'ink', line: 1, points: points(mostPointsInWord + 1, [0, 0]) })],
    ['a line with no number', word({ kind: 'ink', line: 1.5, points: points(1) })],
    ['too much', word({ kind: 'point', at: null }) + ' '.repeat(2_048)],
  ])('is not %s', (_what, text) => {
    expect(readMarkWord(text)).toBeNull();
  });
});
