import { describe, expect, it } from 'vitest';
import type { Hosting } from '../../../src/bridge/contract.ts';
import { parsePort } from './port-rules.ts';
import { hostingWords } from './words.ts';

describe('a port', () => {
  it.each([
    ['7480', 7480],
    [' 0 ', 0],
    ['65535', 65_535],
    ['65536', null],
    ['-1', null],
    ['1.5', null],
    ['1e3', null],
    ['', null],
    ['abc', null],
  ])('%j: %s', (typed, port) => {
    expect(parsePort(typed)).toBe(port);
  });
});

describe('the hosted service in words', () => {
  const states: readonly Hosting[] = [
    { state: 'off' },
    { state: 'starting' },
    { state: 'running', address: '', networkAddresses: [], fingerprint: null },
    { state: 'failed', reason: 'port-in-use', port: 7480 },
    { state: 'failed', reason: 'crashed', port: 7480 },
  ];
  it('differs for each state, and only a failure is a problem', () => {
    expect(new Set(states.map((state) => hostingWords(state).text)).size).toBe(states.length);
    expect(states.map((state) => hostingWords(state).isProblem)).toEqual([false, false, false, true, true]);
  });
});
