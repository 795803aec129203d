import { expect, it } from 'vitest';
import type { UserId } from '../../../src/protocol/ids.ts';
import { peer } from '../../platform/fakes/fake-call.ts';
import { pansOf } from './pans-of.ts';
import type { Tile } from './tiles.ts';

const person = (name: string): Tile => ({
  is: 'peer',
  key: `peer ${name}`,
  peer: peer({ user: name as UserId }),
});
const at = (x: number, width: number) => ({ x, y: 0, width, height: 100 });

it('a voice comes from the middle of the picture, in the width of the stage', () => {
  const tiles: Tile[] = [person('a'), person('b'), person('c'), { is: 'own', key: 'own' }];
  const places = new Map([
    ['peer a', at(0, 200)],
    ['peer b', at(400, 200)],
    ['own', at(800, 200)],
  ]);
  expect([...pansOf(tiles, places, 1_000)]).toEqual([
    ['a', -0.8],
    ['b', 0],
  ]);
});
