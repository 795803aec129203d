import { expect, it } from 'vitest';
import type { Handover } from '../../../src/call/files/file-exchange.ts';
import { inOrder } from './in-order.ts';

const one = (name: string, is: string, direction = 'in') => ({ name, direction, state: { is } }) as Handover;

it('has what waits for an answer first, then what moves, then what is over, the newest first', () => {
  const all = [
    one('old', 'done'),
    one('mine', 'offered', 'out'),
    one('new', 'failed'),
    one('moves', 'moving'),
    one('asks', 'offered'),
    one('rests', 'paused'),
  ];
  expect(inOrder(all).map(({ name }) => name)).toEqual(['asks', 'mine', 'moves', 'rests', 'new', 'old']);
});
