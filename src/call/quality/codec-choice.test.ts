import { expect, it } from 'vitest';
import { chooseCodec } from './codec-choice.ts';
import type { VideoCodec } from './lane-settings.ts';

const set = (...codecs: readonly VideoCodec[]): ReadonlySet<VideoCodec> => new Set(codecs);
const automatic = { chosen: 'automatic', isRelieved: false, mine: set(), theirs: set() } as const;

it.each([
  ['neither side has a chip for any: what was agreed on', {}, null],
  [
    'both chips do several: the one with the fewest bits',
    { mine: set('H264', 'VP9'), theirs: set('VP9', 'H264') },
    'VP9',
  ],
  [
    'the best of one side is not the other’s',
    { mine: set('AV1', 'H264'), theirs: set('VP9', 'H264') },
    'H264',
  ],
  ['only this side has a chip: what costs the other one least', { mine: set('AV1', 'H264') }, 'H264'],
  ['only the other side has one', { theirs: set('AV1', 'H264') }, 'H264'],
  ['no chip does what is cheap', { mine: set('AV1'), theirs: set('VP9') }, null],
  ['a slow computer', { mine: set('VP9'), theirs: set('VP9'), isRelieved: true }, 'H264'],
  [
    'what the person chose, before anything else',
    { chosen: 'AV1', isRelieved: true, mine: set('VP9') },
    'AV1',
  ],
] as const)('%s', (_, input, codec) => {
  expect(chooseCodec({ ...automatic, ...input })).toBe(codec);
});
