import { describe, expect, it } from 'vitest';
import { normaliseServiceAddress } from '../../src/bridge/service-address.ts';
import { addressProblem, spokenAddress } from './address-words.ts';

describe('addresses', () => {
  it('says nothing about a good one', () => {
    expect(addressProblem('office.example')).toBe(null);
  });

  it.each(['https://office.example/#invite=cut', 'parley://join?address=https%3A%2F%2Foffice&invite=cut'])(
    'says of %j that it is not whole',
    (typed) => {
      expect(addressProblem(typed)).toMatch(/not complete/);
    },
  );

  it.each(['', 'two words', 'ftp://x', 'http://me:secret@x', 'http://office'])(
    'says what is wrong with %j',
    (typed) => {
      expect(addressProblem(typed)).toMatch(/\.$/);
    },
  );

  it.each([
    ['wss://192.168.1.20:7480/ws', '192.168.1.20:7480'],
    ['wss://parley.example/ws', 'https://parley.example'],
    ['wss://office:7480/team/ws', 'office:7480/team/ws'],
    ['ws://127.0.0.1:7480/ws', '127.0.0.1:7480'],
    ['ws://localhost/ws', 'http://localhost'],
    ['office', 'office:7480'],
    ['office:9000', 'office:9000'],
    ['https://parley.example', 'https://parley.example'],
  ])('%s is said as %s, and typing that leads back', (address, spoken) => {
    expect(spokenAddress(address)).toBe(spoken);
    expect(normaliseServiceAddress(spoken)).toEqual(normaliseServiceAddress(address));
  });
});
