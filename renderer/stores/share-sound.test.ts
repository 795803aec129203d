import { describe, expect, it } from 'vitest';
import { live, nothingOn, peer, sharing } from '../platform/fakes/fake-call.ts';
import { online } from './fakes/app-bench.ts';

const withSound = live(
  1,
  { ...nothingOn, share: sharing({ audioTrack: 'computer', sound: 'on' }) },
  { peers: [peer({ audioTrack: 'of ada' })] },
);

describe('the sound of a share', () => {
  it('is listened to beside the voices while it goes along, and not after it', () => {
    const t = online();
    t.view.set(live(1));
    expect(t.shareMeasured).toEqual([]);
    t.view.set(withSound);
    t.clock.advance(150);
    expect(t.shareMeasured).toEqual(['measure computer of ada', 'measure computer of ada']);
    t.view.set(live(1));
    t.clock.advance(1_000);
    expect(t.shareMeasured.slice(2)).toEqual(['rest']);
  });

  it('of which nothing is heard is told, and what is heard then', () => {
    const t = online();
    t.view.set(withSound);
    t.clock.advance(4_500);
    expect(t.orders).not.toContain('hear share silent');
    t.clock.advance(1_000);
    expect(t.orders.at(-1)).toBe('hear share silent');
    t.loud.set('computer', 0.2);
    t.clock.advance(150);
    expect(t.orders.at(-1)).toBe('hear share on');
  });

  it('that follows the voices is told as an echo', () => {
    const t = online();
    t.view.set(withSound);
    for (let word = 0; word < 12; word += 1) {
      t.loud.set('of ada', 0.1).set('computer', 0.05);
      t.clock.advance(450);
      t.loud.clear();
      t.clock.advance(300 + 150 * (word % 3));
    }
    expect(t.orders).toContain('hear share echo');
  });
});
