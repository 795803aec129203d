import { describe, expect, it } from 'vitest';
import { markWords } from './mark-words.ts';

const marked = (text: string, query: string): string =>
  markWords(text, query)
    .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
    .join('');

describe('what was looked for', () => {
  it.each([
    ['The plan is good', 'plan', 'The [plan] is good'],
    ['Haustürschlüssel', 'turschlu', 'Haus[türschlü]ssel'],
    ['a b a', 'A', '[a] b [a]'],
    ['the red house', '"red house"', 'the [red house]'],
    ['one\n\ntwo', 'two', 'one [two]'],
    ['nothing', 'other', 'nothing'],
    ['', 'x', ''],
    ['straße', 'strasse', 'straße'],
    ['overlapping', 'overlap lapping', '[overlap]ping'],
  ])('%j with %j: %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('is in sight, also far down in a long message', () => {
    const text = `${'word '.repeat(200)}needle ${'word '.repeat(200)}`;
    const shown = marked(text, 'needle');
    expect(shown).toContain('[needle]');
    expect(shown.length).toBeLessThan(300);
    expect(shown.startsWith('… word')).toBe(true);
    expect(shown.endsWith(' …')).toBe(true);
  });
});
