import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { RingingCall } from '../../src/bridge/ring.ts';
import { callId, userId } from '../../src/protocol/ids.ts';
import { ringStep } from './ring-state.ts';

const call = (digit: string, callerName: string): RingingCall => ({
  call: v.parse(callId, `5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b1${digit}`),
  caller: v.parse(userId, `5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b2${digit}`),
  callerName,
  kind: 'video',
  room: null,
  roomId: null,
  inside: [],
  profile: 'first',
});
const ada = call('1', 'Ada');
const bob = call('2', 'Bob');
const inClub: RingingCall = { ...call('3', 'Eve'), profile: 'club' };
/** As a service would say it that has heard of a call at another one. */
const sameInClub: RingingCall = { ...ada, callerName: 'Mallory', profile: 'club' };
const show = (shown: RingingCall) => ({ effect: 'show', call: shown });
const hide = { effect: 'hide' };

describe('ring: each arrow', () => {
  it.each([
    ['silent, start', [], { type: 'start', call: ada }, [ada], [show(ada)]],
    ['ringing, same start', [ada], { type: 'start', call: ada }, [ada], []],
    ['ringing, another start waits', [ada], { type: 'start', call: bob }, [ada, bob], []],
    ['silent, stop', [], { type: 'stop', call: ada.call, profile: 'first', end: 'missed' }, [], []],
    [
      'ringing, stop',
      [ada],
      { type: 'stop', call: ada.call, profile: 'first', end: 'elsewhere' },
      [],
      [hide],
    ],
    [
      'ringing, missed',
      [ada],
      { type: 'stop', call: ada.call, profile: 'first', end: 'missed' },
      [],
      [hide, { effect: 'tell-missed', call: ada }],
    ],
    [
      'two, the first stops',
      [ada, bob],
      { type: 'stop', call: ada.call, profile: 'first', end: 'over' },
      [bob],
      [show(bob)],
    ],
    [
      'two, the second stops',
      [ada, bob],
      { type: 'stop', call: bob.call, profile: 'first', end: 'over' },
      [ada],
      [],
    ],
    [
      'ringing, accepted',
      [ada],
      { type: 'answer', call: ada.call, answer: 'voice' },
      [],
      [{ effect: 'tell-answer', call: ada, answer: 'voice' }, hide, { effect: 'show-window', call: ada }],
    ],
    [
      'ringing, declined',
      [ada],
      { type: 'answer', call: ada.call, answer: 'decline' },
      [],
      [{ effect: 'tell-answer', call: ada, answer: 'decline' }, hide],
    ],
    [
      'ringing, declined with words',
      [ada],
      { type: 'answer', call: ada.call, answer: { declineWith: 'Later' } },
      [],
      [{ effect: 'tell-answer', call: ada, answer: { declineWith: 'Later' } }, hide],
    ],
    [
      'silent, late answer',
      [],
      { type: 'answer', call: ada.call, answer: 'voice' },
      [],
      [{ effect: 'tell-stale', call: ada.call }],
    ],
    [
      'two of one name, the page of another stops its own',
      [ada, sameInClub],
      { type: 'stop', call: ada.call, profile: 'club', end: 'elsewhere' },
      [ada],
      [],
    ],
    [
      'ringing, the page of another would stop it',
      [ada],
      { type: 'stop', call: ada.call, profile: 'club', end: 'elsewhere' },
      [ada],
      [],
    ],
    ['ringing, another of its name waits', [sameInClub], { type: 'start', call: ada }, [sameInClub, ada], []],
    [
      'two of one name, the one that is shown is answered',
      [sameInClub, ada],
      { type: 'answer', call: ada.call, answer: 'decline' },
      [ada],
      [{ effect: 'tell-answer', call: sameInClub, answer: 'decline' }, show(ada)],
    ],
    [
      'ringing quietly over a shared screen, missed',
      [{ ...ada, quiet: true }],
      { type: 'stop', call: ada.call, profile: 'first', end: 'missed' },
      [],
      [hide],
    ],
    ['two, page gone', [ada, bob], { type: 'page-gone', profile: 'first' }, [], [hide]],
    [
      'two, page of the first gone',
      [ada, inClub],
      { type: 'page-gone', profile: 'first' },
      [inClub],
      [show(inClub)],
    ],
    ['two, page of the second gone', [ada, inClub], { type: 'page-gone', profile: 'club' }, [ada], []],
    ['silent, page gone', [], { type: 'page-gone', profile: 'first' }, [], []],
  ] as const)('%s', (_name, before, event, after, effects) => {
    expect(ringStep(before, event)).toEqual({ state: after, effects });
  });
});
