import { describe, expect, it } from 'vitest';
import { live } from '../platform/fakes/fake-call.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { online } from './fakes/app-bench.ts';

function setUp() {
  const t = online();
  t.fake.answers['presence.idle'] = () => ({ ok: true, value: {} });
  return { ...t, idle: t.desktop.idle, told: () => t.fake.asked('presence.idle') };
}

describe('nobody at this device', () => {
  it('is told, and so is their return', async () => {
    const { idle, told } = setUp();
    idle.set(true);
    idle.set(false);
    await settle();
    expect(told()).toEqual([{ idle: true }, { idle: false }]);
  });

  it('is told when it came while the line was away', async () => {
    const { idle, told, fake } = setUp();
    fake.goAway();
    idle.set(true);
    await settle();
    fake.goOnline();
    await settle();
    expect(told()).toEqual([{ idle: true }]);
  });

  it('is not so during a call, and may be so after it', async () => {
    const { idle, told, view } = setUp();
    view.set(live(1));
    idle.set(true);
    await settle();
    expect(told()).toEqual([]);
    view.set({ phase: 'idle' });
    await settle();
    expect(told()).toEqual([{ idle: true }]);
  });

  it('is taken back after a hello during a call: the hello says what the computer says', async () => {
    const { idle, told, view, fake } = setUp();
    view.set(live(1));
    idle.set(true);
    fake.goAway();
    fake.goOnline();
    await settle();
    expect(told()).toEqual([{ idle: false }]);
  });
});
