import { describe, expect, it } from 'vitest';
import { indexAfterKey } from './roving.ts';

describe('moving by keys', () => {
  it.each([
    ['ArrowDown', 0, 'vertical', 1],
    ['ArrowDown', 4, 'vertical', 0],
    ['ArrowUp', 0, 'vertical', 4],
    ['ArrowRight', 1, 'vertical', null],
    ['ArrowRight', 1, 'horizontal', 2],
    ['ArrowLeft', 0, 'horizontal', 4],
    ['ArrowDown', 1, 'horizontal', null],
    ['Home', 3, 'vertical', 0],
    ['End', 1, 'horizontal', 4],
    ['a', 1, 'vertical', null],
    ['ArrowDown', 1, 'grid', 4],
    ['ArrowDown', 3, 'grid', 3],
    ['ArrowUp', 1, 'grid', 1],
    ['ArrowUp', 4, 'grid', 1],
    ['ArrowRight', 4, 'grid', 4],
    ['ArrowLeft', 0, 'grid', 0],
  ] as const)('%s from %i of 5, %s: %s', (key, from, layout, to) => {
    expect(indexAfterKey(key, from, 5, layout, 3)).toBe(to);
  });

  it('goes to the first from outside, and nowhere in an empty list', () => {
    expect(indexAfterKey('ArrowDown', -1, 5, 'vertical')).toBe(0);
    expect(indexAfterKey('ArrowDown', -1, 0, 'vertical')).toBe(null);
  });
});
