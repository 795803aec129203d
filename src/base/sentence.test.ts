import { describe, expect, it } from 'vitest';
import { isolated, sentence } from './sentence.ts';

describe('a name in a sentence', () => {
  it.each([
    ['Arabic', 'محمد'],
    ['Hebrew', 'מרים'],
    ['Syriac', 'ܐܒܓ'],
    ['N’Ko', 'ߒߞߏ'],
    ['Adlam', '𞤀𞤣𞤤'],
    ['two scripts', 'Ada محمد'],
  ])('that is read from the right is isolated: %s', (_, name) => {
    expect(sentence`${name} joined`).toBe(`\u2068${name}\u2069 joined`);
  });

  it.each(['Ada', 'Łukasz', '王小明', 'Ада', 'Ada 👩‍🚀', ''])('stays as it is: %s', (name) => {
    expect(isolated(name)).toBe(name);
  });

  it('a sentence within a sentence is left as it is', () => {
    const names = sentence`${'محمد'} and ${'Bo'}`;
    expect(sentence`${names} joined`).toBe('\u2068محمد\u2069 and Bo joined');
  });

  it('each of several by itself, and numbers as they are', () => {
    expect(sentence`${'محمد'}, ${'Bo'} and ${2} more`).toBe('\u2068محمد\u2069, Bo and 2 more');
  });
});
