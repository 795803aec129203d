import { describe, expect, it } from 'vitest';
import { live, nothingOn, over, peer } from '../platform/fakes/fake-call.ts';
import { ada, bo, self } from '../platform/fakes/sample.ts';
import { online } from './fakes/app-bench.ts';

const media = { microphone: true, camera: false, screen: null, strained: false } as const;
const both = live(
  1,
  { ...nothingOn, microphone: { state: 'on', track: 'mine' } },
  {
    peers: [
      peer({ audioTrack: 'of ada' }),
      peer({ user: bo.user, audioTrack: 'of bo', media: { ...media, microphone: false } }),
    ],
  },
);

describe('who speaks in the call', () => {
  it('is told of everybody with a microphone on, oneself too', () => {
    const t = online();
    t.loud.set('of ada', 0.1).set('of bo', 0.5).set('mine', 0.2);
    t.view.set(both);
    expect([...t.model.voices.getState().speaking]).toEqual([
      [ada.user, 2],
      [self, 3],
    ]);
    expect(t.measured).toEqual(['measure of ada mine']);
  });

  it('follows who goes on speaking, never oneself', () => {
    const t = online();
    t.loud.set('of ada', 0.1).set('mine', 0.9);
    t.view.set(both);
    t.clock.advance(1_500);
    expect(t.model.voices.getState().speaker).toBe(ada.user);
  });

  it('is told again when they are louder, and not for each breath', () => {
    const t = online();
    const told: unknown[] = [];
    t.model.voices.subscribe(({ speaking }) => told.push(speaking.get(ada.user)));
    for (const level of [0.02, 0.03, 0.06, 0.07, 0.2, 0.3]) {
      t.loud.set('of ada', level);
      t.view.set(both);
      t.clock.advance(150);
    }
    expect(told).toEqual([1, 2, 3]);
  });

  it('fades instead of flickering, and is over then', () => {
    const t = online();
    t.loud.set('of ada', 0.1);
    t.view.set(both);
    t.loud.clear();
    t.clock.advance(150);
    expect(t.model.voices.getState().speaking.has(ada.user)).toBe(true);
    t.clock.advance(1_500);
    expect(t.model.voices.getState().speaking.size).toBe(0);
  });

  it('is not measured while nobody looks, nor after the call', () => {
    const t = online();
    t.view.set(both);
    t.isSeen.set(false);
    t.clock.advance(5_000);
    expect(t.measured).toEqual(['measure of ada mine', 'rest']);
    t.isSeen.set(true);
    t.view.set(over('hung-up'));
    t.clock.advance(5_000);
    expect(t.measured.slice(2)).toEqual(['measure of ada mine', 'rest']);
    expect(t.model.voices.getState()).toEqual({ speaking: new Map(), speaker: null });
  });
});
