import { describe, expect, it } from 'vitest';
import { callObstacle } from './words.ts';

describe('why a person cannot be called', () => {
  it.each([
    ['online', 'idle', 'available', null],
    ['online', 'over', 'away', null],
    ['online', 'idle', 'in-call', null],
    ['online', 'idle', 'dnd', null],
    ['online', 'idle', 'offline', 'Not here right now'],
    ['waiting', 'idle', 'available', 'You are offline'],
    ['online', 'live', 'available', 'You are in a call'],
    ['waiting', 'calling', 'available', 'You are in a call'],
    ['online', 'incoming', 'available', 'Someone is calling you'],
  ] as const)('%s, %s, %s: %s', (connection, call, presence, reason) => {
    expect(callObstacle(connection, call, presence)).toBe(reason);
  });
});
