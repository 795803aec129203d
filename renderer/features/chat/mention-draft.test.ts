import { describe, expect, it } from 'vitest';
import type { UserId } from '../../../src/protocol/ids.ts';
import { completed, matching, mentionAt } from './mention-draft.ts';

const people = ['Ada Lovelace', 'Adam', 'Grace Hopper', 'Zoë'].map((name) => ({
  user: name as UserId,
  name,
}));

describe('a name being written', () => {
  it.each([
    ['@', 1, ''],
    ['hi @ad', 6, 'ad'],
    ['(@Grace Ho', 10, 'Grace Ho'],
    ['mail@home', 9, null],
    ['no', 2, null],
    ['@a\nb', 4, null],
    ['@one later', 4, 'one'],
  ])('in %j at %i is %j', (text, cursor, query) => {
    expect(mentionAt(text, cursor)?.query ?? null).toBe(query);
  });

  it.each([
    ['ad', ['Ada Lovelace', 'Adam']],
    ['hop', ['Grace Hopper']],
    ['zoe', ['Zoë']],
    ['x', []],
  ])('%j may be %j', (query, names) => {
    expect(matching(people, { from: 0, query }).map(({ name }) => name)).toEqual(names);
  });

  it('is completed where it stands', () => {
    expect(completed('hi @gr there', { from: 3, query: 'gr' }, 'Grace Hopper')).toEqual({
      text: 'hi @Grace Hopper there',
      cursor: 17,
    });
  });
});
