import { describe, expect, it } from 'vitest';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { live, nothingOn, over, withAda } from '../platform/fakes/fake-call.ts';
import { online } from './fakes/app-bench.ts';

const filming = { ...nothingOn, camera: { state: 'on', track: 'c' } } as const;
const goesOn = { ...withAda, users: [], sinceMs: 1, isLocked: false, isMineElsewhere: false };

describe('a locked screen', () => {
  it('turns the camera off, and says so', () => {
    const { desktop, view, orders, model } = online();
    view.set(live(1, filming));
    desktop.power.set({ isAsleep: false, isLocked: true });
    expect(orders).toContain('camera false');
    expect(model.notices.getState().map(({ text }) => text)).toEqual([expect.stringContaining('locked')]);
  });

  it('does nothing where the camera is off, or the person wants it on', async () => {
    const { desktop, view, orders } = online();
    view.set(live(1));
    desktop.power.set({ isAsleep: false, isLocked: true });
    desktop.power.set({ isAsleep: false, isLocked: false });
    await desktop.desktop.changeSettings({ lockTurnsCameraOff: false });
    view.set(live(1, filming));
    desktop.power.set({ isAsleep: false, isLocked: true });
    expect(orders).not.toContain('camera false');
  });
});

describe('a computer that slept', () => {
  const sleepIn = (t: ReturnType<typeof online>, local = nothingOn) => {
    t.view.set(live(1, local));
    t.desktop.power.set({ isAsleep: true, isLocked: false });
    t.clock.advance(60_000);
    t.desktop.power.set({ isAsleep: false, isLocked: false });
  };

  it('comes back into a call that goes on, muted as it was', () => {
    const t = online();
    sleepIn(t);
    t.view.set(over('lost'));
    expect(t.orders.some((order) => order.startsWith('join'))).toBe(false);
    t.open.set([goesOn]);
    expect(t.orders.slice(-3)).toEqual([`join ${withAda.call} video`, 'microphone false', 'camera false']);
    t.open.set([]);
    t.open.set([goesOn]);
    expect(t.orders.filter((order) => order.startsWith('join'))).toHaveLength(1);
  });

  it('does not come back where the call ended otherwise, nor much later', () => {
    const t = online();
    sleepIn(t);
    t.open.set([goesOn]);
    t.view.set(over('removed'));
    expect(t.orders.join()).not.toContain('join');
    const late = online();
    sleepIn(late);
    late.clock.advance(31_000);
    late.open.set([goesOn]);
    late.view.set(over('lost'));
    expect(late.orders.join()).not.toContain('join');
  });

  it('does not come back by itself where that would end a call at another service', () => {
    const t = online();
    sleepIn(t);
    t.desktop.profiles.set({ ...t.desktop.profiles.getState(), elsewhere: 'call' });
    t.open.set([goesOn]);
    t.view.set(over('lost'));
    expect(t.orders.join()).not.toContain('join');
  });

  it('is away while it sleeps, also in a call', async () => {
    const t = online();
    t.fake.answers['presence.idle'] = () => ({ ok: true, value: {} });
    t.view.set(live(1));
    t.desktop.power.set({ isAsleep: true, isLocked: false });
    await settle();
    t.desktop.power.set({ isAsleep: false, isLocked: false });
    await settle();
    expect(t.fake.asked('presence.idle')).toEqual([{ idle: true }, { idle: false }]);
  });
});
