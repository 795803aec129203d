import { describe, expect, it } from 'vitest';
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

  it('is tried when the network changed; the call looks at its own', () => {
    const t = setUp();
    t.desktop.emit('network.changed', undefined);
    expect(t.fake.told.at(-1)).toBe('retry now');
    expect(t.orders).toContain('network changed');
  });

  it('is tried on request, also after a refusal', () => {
    const t = setUp();
    t.model.retryConnection();
    t.fake.setConnection({ state: 'refused', reason: 'replaced' });
    t.model.retryConnection();
    expect(t.fake.told.slice(1)).toEqual(['retry now', 'connect to ws://one/ws']);
  });
});
