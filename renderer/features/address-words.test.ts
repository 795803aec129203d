import { describe, expect, it } from 'vitest';
import { addressProblem, spokenAddress } from './address-words.ts';

describe('addresses', () => {
  it('says nothing about a good one', () => {
    expect(addressProblem('office.example')).toBe(null);
  });

  it.each(['', 'two words', 'ftp://x', 'http://me:secret@x'])('says what is wrong with %j', (typed) => {
    expect(addressProblem(typed)).toMatch(/\.$/);
  });

  it.each([
    ['ws://192.168.1.20:7480/ws', '192.168.1.20:7480'],
    ['wss://parley.example/ws', 'https://parley.example'],
    ['ws://office:7480/team/ws', 'office:7480/team/ws'],
    ['192.168.1.20:7480', '192.168.1.20:7480'],
  ])('%s is said as %s, and can be typed', (address, spoken) => {
    expect(spokenAddress(address)).toBe(spoken);
    expect(addressProblem(spoken)).toBe(null);
  });
});
