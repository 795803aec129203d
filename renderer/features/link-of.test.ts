import { expect, test } from 'vitest';
import type { InviteId } from '../../src/protocol/ids.ts';
import { linkOf } from './link-of.ts';

const kept = { phase: 'made', invite: 'one' as InviteId, token: 'a'.repeat(22), expiresMs: null } as const;
const here = { address: 'http://127.0.0.1:7480/', pin: null, isOpen: false, isDown: false };
const network = { address: 'https://192.168.1.20:7480/', pin: null, isOpen: true, isDown: false };

test('the link of an invite has the address of now, and waits while the service starts anew', () => {
  expect(linkOf(kept, here)).toMatchObject({
    link: expect.stringContaining(here.address),
    onlyHere: 'closed',
  });
  expect(linkOf(kept, { ...here, address: '' })).toEqual({ phase: 'making' });
  expect(linkOf(kept, network)).toMatchObject({
    link: expect.stringContaining(network.address),
    onlyHere: null,
  });
});

test('open to a network that is not there, it leads nobody here either', () => {
  expect(linkOf(kept, { ...here, isOpen: true })).toMatchObject({ onlyHere: 'no-network' });
});

test('what is not made is as it is', () => {
  expect(linkOf({ phase: 'failed', problem: 'Not now.' }, here)).toEqual({
    phase: 'failed',
    problem: 'Not now.',
  });
});

test('where the service does not start again, it says so instead of waiting without end, and is back with the service', () => {
  expect(linkOf(kept, { ...here, address: '', isDown: true })).toEqual({
    phase: 'failed',
    problem: expect.stringContaining('not running'),
  });
  expect(linkOf({ phase: 'making' }, { ...here, isDown: true })).toEqual({ phase: 'making' });
});
