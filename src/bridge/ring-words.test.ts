import { describe, expect, it } from 'vitest';
import { insideWords, kindIn, ringTitle } from './ring-words.ts';

describe('what is said of a ring', () => {
  it.each([
    [null, 'Ada is calling'],
    ['Compilers', 'Ada is calling in Compilers'],
  ])('room %s: %s', (room, said) => {
    expect(ringTitle({ callerName: 'Ada', room })).toBe(said);
  });

  it.each([
    [[], null],
    [['Bo'], 'Bo is in it'],
    [['Bo', 'Cy'], 'Bo and Cy are in it'],
    [['Bo', 'Cy', 'Di', 'Ed'], 'Bo, Cy and 2 more are in it'],
  ])('inside %j: %s', (inside, said) => {
    expect(insideWords(inside)).toBe(said);
  });
});

it('what rings is a call of a kind, perhaps in a room, perhaps instead of another', () => {
  expect(kindIn({ kind: 'video', room: null })).toBe('Video call');
  expect(kindIn({ kind: 'voice', room: 'Garden', leavesCall: false })).toBe('Voice call in Garden');
  expect(kindIn({ kind: 'voice', room: null, leavesCall: true })).toBe('Voice call · you leave your call');
  expect(kindIn({ kind: 'voice', room: null, leavesCall: true, service: 'Chess club' })).toBe(
    'Voice call · you leave your call · Chess club',
  );
});
