import { describe, expect, it } from 'vitest';
import type { CallView } from '../../src/call/view.ts';
import type { RoomId, UserId } from '../../src/protocol/ids.ts';
import { isCallOnScreen, mainAreaOf } from './main-area.ts';

const [ada, bob] = ['ada' as UserId, 'bob' as UserId];
const idle: CallView = { phase: 'idle' };
const withAda = (phase: 'calling' | 'live' | 'over' | 'incoming') => ({ phase, with: ada }) as CallView;

describe('the main area', () => {
  it.each([
    ['settings', ada, withAda('live'), { show: 'settings' }],
    ['main', null, idle, { show: 'nothing' }],
    ['main', ada, idle, { show: 'chat', with: ada, isCallOver: false }],
    ['main', ada, withAda('calling'), { show: 'call', with: ada }],
    ['main', null, withAda('live'), { show: 'call', with: ada }],
    ['main', bob, withAda('live'), { show: 'chat', with: bob, isCallOver: false }],
    ['main', ada, withAda('over'), { show: 'chat', with: ada, isCallOver: true }],
    ['main', bob, withAda('over'), { show: 'chat', with: bob, isCallOver: false }],
    ['main', null, withAda('over'), { show: 'nothing' }],
    ['main', null, withAda('incoming'), { show: 'nothing' }],
  ] as const)('%s, open %s: %#', (screen, open, call, area) => {
    expect(mainAreaOf(screen, open && { with: open, room: null }, call)).toEqual(area);
  });

  it('is a room of several, whatever call goes on', () => {
    const open = { with: null, room: 'lab' as RoomId };
    expect(mainAreaOf('main', open, withAda('live'))).toEqual({ show: 'room', room: 'lab' });
  });

  it('has the call on screen, unless the list covers it', () => {
    expect(isCallOnScreen({ show: 'call', with: ada }, false)).toBe(true);
    expect(isCallOnScreen({ show: 'call', with: ada }, true)).toBe(false);
    expect(isCallOnScreen({ show: 'chat', with: ada, isCallOver: true }, false)).toBe(true);
    expect(isCallOnScreen({ show: 'chat', with: bob, isCallOver: false }, false)).toBe(false);
  });
});
