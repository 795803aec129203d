import { describe, expect, it } from 'vitest';
import { nameMatches } from './name-matches.ts';

describe('finding a name', () => {
  it.each([
    ['Grace Hopper', 'gra hop', true],
    ['Åse Ærø', 'ase', true],
    ['Zoë', 'ZOE', true],
    ['Grace Hopper', 'x', false],
    ['王小明', '小', true],
    ['Grace', '', true],
  ])('%s with %j: %s', (name, query, matches) => {
    expect(nameMatches(name, query)).toBe(matches);
  });
});
