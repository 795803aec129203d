import { describe, expect, it } from 'vitest';
import type { CallPlace, CallView } from '../../src/call/view.ts';
import type { RoomId, UserId } from '../../src/protocol/ids.ts';
import { isCallOnScreen, mainAreaOf } from './main-area.ts';

const [ada, bob] = ['ada', 'bob'].map((name) => ({ with: name as UserId, room: null }));
const lab = { with: null, room: 'lab' as RoomId } as const;
const withPerson = (name: string): CallPlace => ({ is: 'person', user: name as UserId });
const place = { ada: withPerson('ada'), bob: withPerson('bob') };
const inLab = { is: 'room', room: 'lab' as RoomId } as const;
const idle: CallView = { phase: 'idle' };
type Phase = 'calling' | 'live' | 'over' | 'incoming';
const withAda = (phase: Phase) => ({ phase, place: place.ada }) as CallView;
const labCall = (phase: Phase) => ({ phase, place: inLab }) as CallView;

describe('the main area', () => {
  it.each([
    ['settings', ada, withAda('live'), { show: 'settings' }],
    ['main', null, idle, { show: 'nothing' }],
    ['main', ada, idle, { show: 'chat', place: place.ada, isCallOver: false }],
    ['main', ada, withAda('calling'), { show: 'call', place: place.ada }],
    ['main', null, withAda('live'), { show: 'call', place: place.ada }],
    ['main', bob, withAda('live'), { show: 'chat', place: place.bob, isCallOver: false }],
    ['main', ada, withAda('over'), { show: 'chat', place: place.ada, isCallOver: true }],
    ['main', bob, withAda('over'), { show: 'chat', place: place.bob, isCallOver: false }],
    ['main', null, withAda('over'), { show: 'nothing' }],
    ['main', null, withAda('incoming'), { show: 'nothing' }],
    ['main', lab, withAda('live'), { show: 'chat', place: inLab, isCallOver: false }],
    ['main', lab, labCall('live'), { show: 'call', place: inLab }],
    ['main', ada, labCall('live'), { show: 'chat', place: place.ada, isCallOver: false }],
    ['main', lab, labCall('over'), { show: 'chat', place: inLab, isCallOver: true }],
    ['main', lab, labCall('incoming'), { show: 'chat', place: inLab, isCallOver: false }],
  ] as const)('%s, open %o: %#', (screen, open, call, area) => {
    expect(mainAreaOf(screen, open ?? null, call)).toEqual(area);
  });

  it('has the call on screen, unless the list covers it', () => {
    expect(isCallOnScreen({ show: 'call', place: inLab }, false)).toBe(true);
    expect(isCallOnScreen({ show: 'call', place: inLab }, true)).toBe(false);
    expect(isCallOnScreen({ show: 'chat', place: inLab, isCallOver: true }, false)).toBe(true);
    expect(isCallOnScreen({ show: 'chat', place: inLab, isCallOver: false }, false)).toBe(false);
  });
});
