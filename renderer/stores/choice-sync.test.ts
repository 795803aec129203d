import { describe, expect, it } from 'vitest';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { firstScreenMs } from './after-first-screen.ts';
import { online, setUp } from './fakes/app-bench.ts';

const heard = { availability: 'busy', untilMs: null, chosenMs: 77 } as const;
const quiet = { availability: 'dnd', untilMs: 600_000, chosenMs: 5 } as const;

describe('a choice', () => {
  it('is kept with the time it was made and its end, and told', async () => {
    const t = online();
    t.fake.answers['presence.set'] = () => ({ ok: true, value: {} });
    t.clock.advance(5);
    const untilMs = 60_000;
    t.model.setAvailability('dnd', untilMs);
    await settle();
    expect(t.desktop.settings.getState()).toMatchObject({ availability: 'dnd', untilMs, chosenMs: 5 });
    expect(t.fake.asked('presence.set')).toEqual([{ availability: 'dnd', untilMs }]);
  });

  it('of another device is taken over and not told again', async () => {
    const t = online();
    t.fake.emit('choice.changed', { choice: heard });
    await settle();
    expect(t.desktop.settings.getState()).toMatchObject(heard);
    expect(t.fake.asked('presence.set')).toEqual([]);
  });

  it('that the welcome brings is taken over', async () => {
    const t = setUp();
    t.fake.goOnline({ choice: heard });
    await settle();
    expect(t.desktop.settings.getState()).toMatchObject(heard);
    expect(t.fake.asked('presence.set')).toEqual([]);
  });

  it('that could not be told yet stands against the welcome', async () => {
    const t = setUp();
    t.fake.answers['presence.set'] = () => ({ ok: true, value: {} });
    t.model.setAvailability('away');
    await settle();
    t.fake.goOnline({ choice: heard });
    await settle();
    expect(t.desktop.settings.getState()).toMatchObject({ availability: 'away' });
    expect(t.fake.asked('presence.set')).toHaveLength(1);
  });

  it('is said not to be kept when it cannot be', async () => {
    const t = online();
    t.desktop.breakSettings();
    t.fake.emit('choice.changed', { choice: heard });
    await settle();
    expect(t.model.notices.getState()).toMatchObject([{ text: 'Your settings could not be saved.' }]);
  });
});

describe('a choice that ends by itself', () => {
  it('ends in its time, and that is told', async () => {
    const t = setUp(createFakeDesktop(quiet));
    t.fake.goOnline({ choice: quiet });
    t.fake.answers['presence.set'] = () => ({ ok: true, value: {} });
    t.clock.advance(599_999);
    await settle();
    expect(t.desktop.settings.getState()).toMatchObject(quiet);
    t.clock.advance(1);
    await settle();
    const over = { availability: 'available', untilMs: null };
    expect(t.desktop.settings.getState()).toMatchObject({ ...over, chosenMs: 600_000 });
    expect(t.fake.asked('presence.set')).toEqual([over]);
  });

  it('has ended when the app starts later', async () => {
    const t = setUp(createFakeDesktop({ ...quiet, untilMs: 0 }));
    await settle();
    expect(t.desktop.settings.getState()).toMatchObject({ availability: 'available', untilMs: null });
  });

  it('is looked at every half minute: a sleeping computer counts no time', () => {
    const t = setUp(createFakeDesktop(quiet));
    t.clock.advance(firstScreenMs);
    const before = t.clock.pending();
    t.clock.advance(30_000);
    expect(t.clock.pending()).toBe(before);
    t.model.end();
    expect(t.clock.pending()).toBe(0);
  });

  it('gives way to a later choice', async () => {
    const t = setUp(createFakeDesktop(quiet));
    t.model.setAvailability('away');
    await settle();
    t.clock.advance(600_000);
    await settle();
    expect(t.desktop.settings.getState()).toMatchObject({ availability: 'away', untilMs: null });
  });
});
