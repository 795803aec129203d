import { describe, expect, it } from 'vitest';
import { live, over } from '../platform/fakes/fake-call.ts';
import { ada } from '../platform/fakes/sample.ts';
import { online } from './fakes/app-bench.ts';

const wave = { is: 'reaction', user: ada.user, emoji: '👋', atMs: 1 } as const;
const inVain = { is: 'unreached', people: [{ user: ada.user, why: 'offline' }], atMs: 1 } as const;
const mute = { is: 'asked', by: ada.user, what: 'mute', atMs: 1 } as const;

function inCall() {
  const t = online();
  t.view.set(live(1));
  return { ...t, shown: () => t.model.moments.state.getState() };
}

describe('what passes over a call', () => {
  it('is seen for a while and gone', () => {
    const t = inCall();
    t.happens(wave);
    t.happens(wave);
    expect(t.shown().reactions).toHaveLength(2);
    t.clock.advance(4_000);
    expect(t.shown().reactions).toEqual([]);
  });

  it('never covers everything', () => {
    const t = inCall();
    for (let count = 0; count < 40; count += 1) t.happens(wave);
    expect(t.shown().reactions).toHaveLength(12);
  });

  it('what a host asked stays until it is read, or a while; the newest counts', () => {
    const t = inCall();
    t.happens(mute);
    t.model.moments.dismiss('asked');
    expect(t.shown().asked).toBe(null);
    t.happens(mute);
    t.clock.advance(11_000);
    t.happens({ ...mute, what: 'lower-hand' });
    t.clock.advance(2_000);
    expect(t.shown().asked).toMatchObject({ what: 'lower-hand' });
    t.clock.advance(10_000);
    expect(t.shown().asked).toBe(null);
  });

  it('whom one rang in vain stays until it is read, or a while; the newest counts', () => {
    const t = inCall();
    t.happens(inVain);
    t.model.moments.dismiss('unreached');
    expect(t.shown().unreached).toBe(null);
    t.happens(inVain);
    t.clock.advance(11_000);
    t.happens({ ...inVain, atMs: 2 });
    t.clock.advance(2_000);
    expect(t.shown().unreached).toMatchObject({ atMs: 2 });
    t.clock.advance(10_000);
    expect(t.shown().unreached).toBe(null);
  });

  it('ends with the call', () => {
    const t = inCall();
    t.happens(wave);
    t.happens(mute);
    t.happens(inVain);
    t.view.set(over('hung-up'));
    expect(t.shown()).toEqual({ reactions: [], asked: null, unreached: null });
  });
});
