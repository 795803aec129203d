import { expect, it } from 'vitest';
import type { CallId } from '../protocol/ids.ts';
import { createServedServers } from './served-servers.ts';

const [one, two, three] = ['one', 'two', 'three'] as [CallId, CallId, CallId];
const relay = [{ urls: ['turn:relay.test'] }];

it('keeps what serves the calls that are wanted, and the newest', () => {
  const wanted = new Set([one]);
  const served = createServedServers((call) => wanted.has(call));
  for (const call of [one, two, three]) served.put(call, relay);
  expect([one, two, three].map((call) => served.of(call).length)).toEqual([1, 0, 1]);
  served.tidy();
  expect(served.of(three)).toEqual([]);
});
