import { describe, expect, it } from 'vitest';
import { incoming, live, over, withAda } from '../platform/fakes/fake-call.ts';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
import { ada, bo, callId, room, roomWith } from '../platform/fakes/sample.ts';
import { setUp, online, devicesOf } from './fakes/app-bench.ts';

describe('an incoming call', () => {
  it('rings until it is answered', () => {
    const t = setUp(createFakeDesktop({ devices: devicesOf }));
    t.fake.goOnline();
    t.view.set(incoming);
    expect(t.desktop.rings).toEqual([
      { call: callId(1), caller: ada.user, callerName: 'Ada', kind: 'voice', room: null, inside: [] },
    ]);
    t.view.set({ ...incoming });
    t.view.set(live(null));
    expect(t.desktop.log).toEqual(['ring', 'stop']);
    expect(t.heard).toEqual(['ring on bell looping', 'ring silent']);
  });

  it.each([
    ['missed', false, 'stop, missed'],
    ['answered-elsewhere', false, 'stop'],
    ['declined', true, 'stop'],
  ] as const)('that is %s (by me: %s): %s', (outcome, byMe, expected) => {
    const t = online();
    t.view.set(incoming);
    t.view.set(over(outcome, byMe));
    expect(t.desktop.log.at(-1)).toBe(expected);
  });

  it('in a room names the room and who is in it', () => {
    const t = setUp();
    t.fake.goOnline({ rooms: [roomWith(2, { kind: 'group', name: 'Garden' })] });
    t.view.set({ ...incoming, place: { is: 'room', room: room(1) }, users: [ada.user, bo.user] });
    expect(t.desktop.rings).toMatchObject([{ callerName: 'Ada', room: 'Garden', inside: ['Bo'] }]);
  });

  it('stops for the next one', () => {
    const t = online();
    t.view.set(incoming);
    t.view.set({ ...incoming, call: callId(2) });
    expect(t.desktop.log).toEqual(['ring', 'stop', 'ring']);
  });

  it('is answered from the pop-up, but not by a late click', () => {
    const t = online();
    t.view.set(incoming);
    t.desktop.emit('ring.answered', { call: callId(9), answer: 'video' });
    t.desktop.emit('ring.answered', { call: callId(1), answer: 'video' });
    t.desktop.emit('ring.answered', { call: callId(1), answer: 'decline' });
    expect(t.orders.slice(-2)).toEqual(['accept video', 'decline']);
    t.view.set(live(null));
    t.desktop.emit('ring.answered', { call: callId(1), answer: 'voice' });
    expect(t.orders.at(-1)).toBe('decline');
  });

  it('is heard in a browser too, where there is no pop-up', () => {
    const fake = createFakeDesktop();
    const t = setUp({ ...fake, desktop: { ...fake.desktop, ring: null } });
    t.view.set(incoming);
    t.view.set(over('missed'));
    expect(t.heard).toEqual(['ring on default looping', 'ring silent']);
  });
});

describe('a second call', () => {
  const ring = { ...withAda, by: ada.user, users: [] };

  it('rings in a pop-up for who is not at the page, and without the sound', () => {
    const t = online();
    t.view.set(live(5));
    t.waiting.set(ring);
    expect(t.desktop.rings).toMatchObject([{ callerName: 'Ada', leavesCall: true }]);
    t.waiting.set({ ...ring, users: [bo.user] });
    t.waiting.set(null);
    expect(t.desktop.log).toEqual(['ring', 'stop']);
    expect(t.heard.join()).not.toContain('ring');
  });

  it('is in the page alone for who is there', () => {
    const t = online();
    t.focus.focused = true;
    t.view.set(live(5));
    t.waiting.set(ring);
    t.waiting.set(null);
    expect(t.desktop.log).toEqual([]);
  });

  it('is answered from the pop-up, and not by a late click', () => {
    const t = online();
    t.view.set(live(5));
    t.waiting.set(ring);
    t.desktop.emit('ring.answered', { call: ring.call, answer: 'voice' });
    t.desktop.emit('ring.answered', { call: ring.call, answer: 'decline' });
    expect(t.orders.slice(-2)).toEqual(['answer waiting voice', 'decline waiting']);
    t.waiting.set(null);
    t.desktop.emit('ring.answered', { call: ring.call, answer: 'voice' });
    expect(t.orders.at(-1)).toBe('decline waiting');
  });
});
