import { expect, it } from 'vitest';
import { foundFor, type PaletteEntry, type PaletteGroup } from './found.ts';

const entry = (group: PaletteGroup, name: string, isAskedFor = false): PaletteEntry => ({
  id: name,
  group,
  name,
  isAskedFor,
  go: () => {},
});
const entries = [
  entry('settings', 'Sound and picture'),
  entry('conversations', 'Ada Lovelace'),
  entry('conversations', 'Grace Adams'),
  entry('conversations', 'Canada'),
  entry('conversations', 'Désirée'),
  entry('actions', 'Voice call with Ada Lovelace', true),
  entry('actions', 'Leave the call'),
  entry('messages', 'Search messages for “x”'),
];
const found = (query: string): string[] => foundFor(query, entries).map(({ name }) => name);

it('names that begin with what was typed come first, then words that do, then the rest; what is done after who it is done with', () => {
  expect(found('ada')).toEqual([
    'Ada Lovelace',
    'Grace Adams',
    'Canada',
    'Voice call with Ada Lovelace',
    'Search messages for “x”',
  ]);
});

it('all words have to fit, in any order, and accents do not matter', () => {
  expect(found('ada call')).toEqual(['Voice call with Ada Lovelace', 'Search messages for “x”']);
  expect(found('desi')).toEqual(['Désirée', 'Search messages for “x”']);
});

it('without a query there is what is usual, and no search for nothing', () => {
  expect(found(' ')).toEqual([
    'Ada Lovelace',
    'Grace Adams',
    'Canada',
    'Désirée',
    'Leave the call',
    'Sound and picture',
  ]);
});

it('a group shows its best six', () => {
  const many = Array.from({ length: 9 }, (_, index) => entry('conversations', `Person ${index}`));
  expect(foundFor('person', many)).toHaveLength(6);
});
