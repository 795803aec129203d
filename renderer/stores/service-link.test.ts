import { describe, expect, it } from 'vitest';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { live, nothingOn } from '../platform/fakes/fake-call.ts';
import { ada } from '../platform/fakes/sample.ts';
import { setUp, online } from './fakes/app-bench.ts';

describe('the line to the service', () => {
  it('goes to the address of the settings, and to none', () => {
    const t = setUp();
    t.desktop.serviceAddress.set(null);
    t.desktop.serviceAddress.set('ws://one/ws');
    expect(t.fake.told).toEqual(['connect to ws://one/ws', 'connect to null', 'connect to ws://one/ws']);
  });

  it('forgets the old service when another is chosen, and only then', async () => {
    const t = online();
    t.model.openChat(ada.user);
    t.desktop.serviceAddress.set(null);
    t.desktop.serviceAddress.set('ws://one/ws');
    expect(t.model.session.getState().people.size).toBe(2);
    t.desktop.serviceAddress.set('ws://two/ws');
    expect(t.model.session.getState().people.size).toBe(0);
    expect(t.model.chat.getState().open).toBeNull();
  });

  it('forgets the service that was turned off, also where it had no address', async () => {
    const t = online();
    const profile = (reach: 'off' | 'this-computer') => ({
      name: 'Me',
      service: { mode: 'host', reach, port: 1 } as const,
    });
    await t.desktop.desktop.changeSettings({ profile: profile('this-computer') });
    expect(t.model.session.getState().people.size).toBe(2);
    await t.desktop.desktop.changeSettings({ profile: profile('off') });
    expect(t.model.session.getState().people.size).toBe(0);
  });

  it('is tried when the network changed; the call looks at its own', () => {
    const t = setUp();
    t.desktop.emit('network.changed', undefined);
    expect(t.fake.told.at(-1)).toBe('retry now');
    expect(t.orders).toContain('network changed');
  });

  it('is tried when nobody in the call is heard any more, once', () => {
    const t = setUp();
    t.view.set(live(1));
    const before = t.fake.told.length;
    t.view.set(live(1, nothingOn, { connection: 'reconnecting' }));
    t.view.set(live(1, nothingOn, { connection: 'reconnecting', isLocked: true }));
    expect(t.fake.told.slice(before)).toEqual(['retry now']);
  });

  it('is tried again with a new invite or another key to trust, once', async () => {
    const t = setUp();
    const join = (pin: string | null) => ({
      name: 'Me',
      service: { mode: 'join', address: 'one', pin } as const,
    });
    await t.desktop.desktop.changeSettings({ admission: { kind: 'invite', token: 'T'.repeat(43) } });
    await settle();
    expect(t.fake.told.slice(1)).toEqual(['connect to ws://one/ws']);
    await t.desktop.desktop.changeSettings({ profile: join('P'.repeat(43)) });
    await settle();
    await t.desktop.desktop.changeSettings({ admission: null, theme: 'dark' });
    await settle();
    expect(t.fake.told.slice(1)).toEqual(['connect to ws://one/ws', 'connect to ws://one/ws']);
  });

  it('is tried once where the address changed along with the invite', async () => {
    const t = setUp();
    t.desktop.settings.subscribe(() => t.desktop.serviceAddress.set('ws://two/ws'));
    const profile = { name: 'Me', service: { mode: 'join', address: 'two', pin: null } } as const;
    await t.desktop.desktop.changeSettings({ profile, admission: { kind: 'ask' } });
    await settle();
    expect(t.fake.told.slice(1)).toEqual(['connect to ws://two/ws']);
  });

  it('is tried on request, also after a refusal', () => {
    const t = setUp();
    t.model.retryConnection();
    t.fake.setConnection({ state: 'refused', reason: 'replaced' });
    t.model.retryConnection();
    expect(t.fake.told.slice(1)).toEqual(['retry now', 'connect to ws://one/ws']);
  });
});
