import { describe, expect, it } from 'vitest';
import { peer } from '../../platform/fakes/fake-call.ts';
import { ada, bo, user } from '../../platform/fakes/sample.ts';
import { arrange, tilesOf, type Wish } from './tiles.ts';

const media = { microphone: true, camera: true, screen: null, strained: false } as const;
const sharing = { ...media, screen: 'window' } as const;
const cy = user(4);
const three = [peer(), peer({ user: bo.user }), peer({ user: cy })];
const twoShare = [peer({ media: sharing }), peer({ user: bo.user, media: sharing }), peer({ user: cy })];
const of = { ada: `peer ${ada.user}`, bo: `peer ${bo.user}`, cy: `peer ${cy}` };
const by = { ada: `share ${ada.user}`, bo: `share ${bo.user}` };
const nothing: Wish = { layout: 'grid', pinned: null, kept: null, speaker: null, only: null };

describe('the pictures of a call', () => {
  it('are what is shared, the people, and oneself unless hidden', () => {
    expect(tilesOf({ peers: twoShare }, false).map(({ key }) => key)).toEqual([
      by.ada,
      by.bo,
      of.ada,
      of.bo,
      of.cy,
      'own',
    ]);
    expect(tilesOf({ peers: three }, true).map(({ key }) => key)).toEqual([of.ada, of.bo, of.cy]);
  });

  it.each<[string, typeof three, Partial<Wish>, string | null]>([
    ['a grid has none', three, {}, null],
    ['a grid does not follow voices', three, { speaker: bo.user }, null],
    ['the speaker', three, { layout: 'speaker', speaker: bo.user }, of.bo],
    ['the first, before anybody spoke', three, { layout: 'speaker' }, of.ada],
    ['the first, when the speaker is gone', three, { layout: 'speaker', speaker: 'gone' }, of.ada],
    ['what is shared, in a grid too', twoShare, {}, by.ada],
    ['what is shared, whoever speaks', twoShare, { layout: 'speaker', speaker: cy }, by.ada],
    ['the share that was large already', twoShare, { kept: by.bo }, by.bo],
    ['the next share when that one ended', twoShare, { kept: 'share gone' }, by.ada],
    ['what was pinned, before all else', twoShare, { pinned: of.cy, kept: by.bo }, of.cy],
    ['the other share, pinned', twoShare, { pinned: by.bo, kept: by.ada }, by.bo],
    ['nothing of who is gone', three, { pinned: 'peer gone' }, null],
  ])('large is: %s', (_name, peers, wish, large) => {
    const tiles = tilesOf({ peers }, false);
    const arranged = arrange(tiles, { ...nothing, ...wish });
    expect(arranged.large?.key ?? null).toBe(large);
    expect(arranged.others).toHaveLength(tiles.length - (large === null ? 0 : 1));
  });

  it('are one alone where that has the whole screen, and all again once it is gone', () => {
    const tiles = tilesOf({ peers: twoShare }, false);
    const { large, others } = arrange(tiles, { ...nothing, pinned: of.cy, only: by.bo });
    expect(large?.key).toBe(by.bo);
    expect(others).toEqual([]);
    expect(arrange(tiles, { ...nothing, only: 'share gone' }).others).toHaveLength(tiles.length - 1);
  });
});
