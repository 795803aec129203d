import { describe, expect, it } from 'vitest';
import { live, nothingOn, over, peer, withAda } from '../platform/fakes/fake-call.ts';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
import { ada, bo } from '../platform/fakes/sample.ts';
import { setUp, devicesOf } from './fakes/app-bench.ts';

describe('the sound of a call', () => {
  it('is heard to begin and to end, if it began', () => {
    const t = setUp(createFakeDesktop({ devices: devicesOf }));
    t.view.set(live(null));
    t.view.set(over('lost'));
    t.view.set(live(null));
    t.view.set(live(5));
    t.view.set(live(5, { ...nothingOn }));
    t.view.set(over('hung-up'));
    expect(t.heard).toEqual(['join on loud', 'leave on loud']);
  });

  it('says once that another call waits', () => {
    const t = setUp(createFakeDesktop({ devices: devicesOf }));
    const ring = { ...withAda, by: ada.user, users: [] };
    t.view.set(live(5));
    t.waiting.set(ring);
    t.waiting.set({ ...ring, users: [bo.user] });
    t.waiting.set(null);
    expect(t.heard).toEqual(['join on loud', 'message on loud']);
  });

  it('tells who comes and who goes', () => {
    const t = setUp(createFakeDesktop({ devices: devicesOf }));
    t.view.set(live(5));
    t.view.set(live(5, nothingOn, { peers: [peer(), peer({ user: bo.user })] }));
    t.view.set(live(5, nothingOn, { peers: [peer({ user: bo.user })] }));
    expect(t.heard).toEqual(['join on loud', 'join on loud', 'leave on loud']);
  });
});
