import { describe, expect, it } from 'vitest';
import { avatarColours, colourOf, initialsOf } from './identity-colour.ts';

describe('initials', () => {
  it.each([
    ['Grace Hopper', 'GH'],
    ['  grace   brewster murray hopper ', 'GH'],
    ['plato', 'P'],
    ['王小明', '王'],
    ['محمد علي', 'م'],
    ['🦊 Fox', 'F'],
    ['👩‍🚀', '👩‍🚀'],
    ['Åse Ærø', 'ÅÆ'],
    ['e\u0301mile zola', 'E\u0301Z'],
    ['Bob (he/him)', 'B'],
    ['', ''],
  ])('%s: %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('colours', () => {
  it('stay the same for an id', () => {
    expect(colourOf('a')).toBe(colourOf('a'));
  });

  it('use the whole palette and nothing else', () => {
    const used = new Set(Array.from({ length: 500 }, (_, i) => colourOf(`person-${i}`)));
    expect([...used].sort((a, b) => a - b)).toEqual(Array.from({ length: avatarColours }, (_, i) => i));
  });
});
