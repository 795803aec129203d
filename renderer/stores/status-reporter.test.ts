import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { routes } from '../../src/bridge/contract.ts';
import { incoming, live, nothingOn, over, sharing, withAda } from '../platform/fakes/fake-call.ts';
import { ada, room, roomWith } from '../platform/fakes/sample.ts';
import { online } from './fakes/app-bench.ts';

describe('status', () => {
  it('is reported when it really changed', () => {
    const t = online();
    expect(t.desktop.statuses.map(({ connection }) => connection)).toEqual(['none', 'online']);
    t.desktop.settings.set({ ...t.desktop.settings.getState(), theme: 'dark' });
    expect(t.desktop.statuses).toHaveLength(2);
    expect(t.desktop.statuses.at(-1)).toEqual({
      connection: 'online',
      availability: 'available',
      service: 'Test service',
      untilMs: null,
      unread: 2,
      call: null,
    });
    t.fake.goAway();
    expect(t.desktop.statuses.at(-1)?.connection).toBe('offline');
  });

  it('counts of a muted room only what names the person', () => {
    const t = online();
    t.fake.emit('room.changed', { room: { ...roomWith(2, { mutedUntilMs: 8e15 }), mentions: 1 } });
    expect(t.desktop.statuses.at(-1)?.unread).toBe(1);
  });

  it('tells of the call', () => {
    const t = online();
    const callNow = () => t.desktop.statuses.at(-1)?.call;
    t.view.set({ phase: 'calling', ...withAda, alerting: false, local: nothingOn });
    expect(callNow()).toMatchObject({ with: 'Ada', phase: 'outgoing' });
    t.view.set(incoming);
    expect(callNow()).toMatchObject({ phase: 'ringing', microphone: false });
    t.view.set(live(1, { ...nothingOn, microphone: { state: 'on', track: 'm' } }));
    expect(callNow()).toMatchObject({ phase: 'active', microphone: true, camera: false, sharing: false });
    t.view.set(live(1, { ...nothingOn, microphone: { state: 'off', mutedBy: ada.user } }));
    expect(callNow()).toMatchObject({ microphone: false, mutedBy: 'Ada' });
    t.view.set(live(1, { ...nothingOn, share: sharing({ surface: 'screen' }) }));
    expect(callNow()).toMatchObject({ sharing: true, sharesScreen: true });
    t.view.set(live(1, { ...nothingOn, share: sharing() }));
    expect(callNow()).toMatchObject({ sharing: true, sharesScreen: false });
    // Picked in the system's picker, which may call a whole screen a window.
    t.view.set(live(1, { ...nothingOn, share: sharing({ id: '' }) }));
    expect(callNow()).toMatchObject({ sharing: true, sharesScreen: true });
    t.view.set(over('hung-up'));
    expect(callNow()).toBeNull();
  });

  it.each(['محمد الخوارزمي', 'A'.repeat(64), null])(
    'fits what main takes, whatever a room is called: %s',
    (name) => {
      const t = online();
      const person = { ...ada, name: name ?? 'Ada' };
      t.fake.emit('person.changed', { person });
      if (name !== null) t.fake.emit('room.changed', { room: roomWith(2, { room: room(2), name }) });
      t.view.set({ ...incoming, place: { is: 'room', room: room(2) } });
      t.view.set({ ...live(1), place: { is: 'room', room: room(2) } });
      const misfits = t.desktop.statuses.filter((status) => !v.is(routes['status.report'].input, status));
      expect(misfits).toEqual([]);
    },
  );
});
