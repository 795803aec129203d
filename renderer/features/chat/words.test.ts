import { describe, expect, it } from 'vitest';
import type { CallView } from '../../../src/call/view.ts';
import type { UserId } from '../../../src/protocol/ids.ts';
import { notSentWords, callObstacle, readWords, typingWords } from './words.ts';

const ada = 'ada' as UserId;
const withAda = { is: 'person', user: ada } as const;
const inPhase = (phase: CallView['phase'], other: string = ada): CallView =>
  ({ phase, place: { is: 'person', user: other } }) as CallView;

describe('why a person cannot be called', () => {
  it.each([
    ['online', 'idle', null],
    ['online', 'over', null],
    ['waiting', 'idle', 'You are offline'],
    ['closed', 'idle', 'The service is away'],
    ['online', 'live', 'You are in a call'],
    ['waiting', 'calling', 'You are in a call'],
  ] as const)('%s, %s: %s', (connection, phase, reason) => {
    expect(callObstacle(connection, inPhase(phase), withAda)).toBe(reason);
  });

  it('who rings here is answered by calling them; others have to wait', () => {
    expect(callObstacle('online', inPhase('incoming'), withAda)).toBe(null);
    expect(callObstacle('online', inPhase('incoming', 'bo'), withAda)).toBe('Someone is calling you');
  });
});

describe('who is writing, who has read', () => {
  it.each([
    [[], ''],
    [['Ada'], 'Ada is writing…'],
    [['Ada', 'Bo'], 'Ada and Bo are writing…'],
    [['Ada', 'Bo', 'Cy'], 'Several people are writing…'],
  ])('%j: %s', (names, line) => {
    expect(typingWords(names)).toBe(line);
  });

  it.each([
    [['Ada'], true, true, 'Read'],
    [['Ada', 'Bo'], true, false, 'Read by everybody'],
    [['Ada', 'Bo'], false, false, 'Read by Ada, Bo'],
    [['Ada', 'Bo', 'Cy', 'Di', 'Ed'], false, false, 'Read by Ada, Bo, Cy and 2 more'],
  ])('%j, everybody %s, of two %s: %s', (names, isEverybody, isRoomOfTwo, line) => {
    expect(readWords(names, isEverybody, isRoomOfTwo)).toBe(line);
  });
});

it.each([
  [null, 'Not sent'],
  ['internal', 'Not sent'],
  ['not-allowed', 'Not sent: this can only be read now'],
  ['not-found', 'Not sent: you are not in here any more'],
  ['full-disk', 'Not sent: the disk of the service is full. Nothing was lost; try again once there is room.'],
] as const)('a message that was not taken (%s) says %j', (why, said) => {
  expect(notSentWords(why)).toBe(said);
});
