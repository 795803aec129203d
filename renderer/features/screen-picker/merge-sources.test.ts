import { describe, expect, it } from 'vitest';
import type { CaptureSource } from '../../../src/bridge/contract.ts';
import { addThumbnails, findSources, kindWith, mergeSources } from './merge-sources.ts';

const source = (id: string, more: Partial<CaptureSource> = {}): CaptureSource => ({
  id,
  kind: 'window',
  name: id,
  icon: '',
  thumbnail: '',
  ...more,
});

describe('a newer list', () => {
  it('brings new names and order, drops what closed, keeps pictures', () => {
    const shown = [source('a', { thumbnail: 'A', icon: 'i' }), source('b')];
    const listed = [source('c'), source('a', { name: 'renamed' })];
    expect(mergeSources(shown, listed)).toEqual([
      source('c'),
      source('a', { name: 'renamed', thumbnail: 'A', icon: 'i' }),
    ]);
  });

  it('takes newer pictures', () => {
    expect(mergeSources([source('a', { thumbnail: 'old' })], [source('a', { thumbnail: 'new' })])).toEqual([
      source('a', { thumbnail: 'new' }),
    ]);
  });

  it('never empties a good list', () => {
    expect(mergeSources([source('a')], [])).toEqual([source('a')]);
  });
});

describe('thumbnails', () => {
  it('go to what is still listed, and an empty one takes nothing away', () => {
    const shown = [source('a', { thumbnail: 'old' }), source('b')];
    const taken = [source('a'), source('b', { thumbnail: 'B' }), source('gone', { thumbnail: 'G' })];
    expect(addThumbnails(shown, taken).map(({ thumbnail }) => thumbnail)).toEqual(['old', 'B']);
  });
});

it('finds by a part of the name', () => {
  expect(findSources([source('Terminal'), source('Notes')], ' TERM')).toEqual([source('Terminal')]);
});

it('goes to the kind that alone has what is looked for', () => {
  const lists = { screen: [source('Entire screen')], window: [source('Notes')] };
  expect(kindWith('notes', lists, 'screen')).toBe('window');
  expect(kindWith('entire', lists, 'window')).toBe('screen');
  expect(kindWith('e', lists, 'screen'), 'both have it').toBe('screen');
  expect(kindWith('nowhere', lists, 'window'), 'neither has').toBe('window');
});
