import { expect, it } from 'vitest';
import { foundOf } from './found-of.ts';

const pin = 'P'.repeat(43);
const said = (changes: object = {}) => ({
  port: 7480,
  txt: { name: 'Office', pin },
  addresses: ['fe80::1', '10.8.0.2', '192.168.1.20'],
  referer: { address: '192.168.1.20', family: 'IPv4' },
  ...changes,
});

it.each([
  [{}, 'https://192.168.1.20:7480'],
  [{ addresses: [] }, 'https://192.168.1.20:7480'],
  // Passed on from another network: its own address is the way.
  [{ referer: { address: '192.168.1.1' } }, 'https://10.8.0.2:7480'],
  [{ addresses: ['evil.example/#', 7] }, 'https://192.168.1.20:7480'],
])('%j is at %s', (changes, address) => {
  expect(foundOf(said(changes))).toEqual([{ name: 'Office', address, pin }]);
});

it('without a key of its own', () => {
  expect(foundOf(said({ txt: { name: 'Office' } }))).toMatchObject([{ pin: null }]);
});

it.each([
  null,
  said({ port: 0 }),
  said({ port: 70_000 }),
  said({ txt: {} }),
  said({ txt: undefined }),
  said({ txt: { name: 'Office', pin: 'short' } }),
  said({ txt: { name: 'Offi\u202Ece' } }),
  said({ txt: { name: 'x'.repeat(1_000) } }),
  said({ referer: { address: 'evil.example' } }),
  said({ referer: undefined }),
])('rubbish is nothing: %j', (rubbish) => {
  expect(foundOf(rubbish)).toEqual([]);
});
