import { describe, expect, it } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import type { CallView } from '../../src/call/view.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import type { Wishes } from '../../src/protocol/pair-words.ts';
import { live, peer } from '../platform/fakes/fake-call.ts';
import { ada, bo } from '../platform/fakes/sample.ts';
import { followLooks } from './follow-looks.ts';
import type { Looks } from './looked-at.ts';

function setUp() {
  const view = createSubject<CallView>({ phase: 'idle' });
  const state = createSubject<ReadonlyMap<UserId, Looks>>(new Map());
  const voiceOnly = createSubject(false);
  const isSeen = createSubject(true);
  const said: [UserId, Wishes][] = [];
  followLooks({
    scope: createScope(),
    call: { view, look: (user, wishes) => void said.push([user, wishes]) },
    lookedAt: { state, voiceOnly },
    isSeen,
  });
  return { view, state, voiceOnly, isSeen, said: () => said.splice(0) };
}
const both = live(1, undefined, { peers: [peer(), peer({ user: bo.user })] });
const large = { width: 1_280, height: 720 };

describe('what the others are told of how they are seen', () => {
  it('is how large, and paused where they are not', () => {
    const t = setUp();
    t.view.set(both);
    t.state.set(new Map([[ada.user, { camera: large, screen: null }]]));
    expect(t.said()).toEqual([[ada.user, { camera: { side: 1_280, bps: null }, screen: 'paused' }]]);
    t.state.set(new Map());
    expect(t.said()).toEqual([[ada.user, { camera: 'paused', screen: 'paused' }]]);
  });

  it('is nothing for whom no tile was there yet, or again what they know', () => {
    const t = setUp();
    t.view.set(both);
    expect(t.said()).toEqual([]);
    t.state.set(new Map([[ada.user, { camera: large, screen: null }]]));
    t.view.set({ ...both });
    expect(t.said().map(([user]) => user)).toEqual([ada.user]);
  });

  it('is paused for everybody while nobody sees the page', () => {
    const t = setUp();
    t.view.set(both);
    t.isSeen.set(false);
    expect(t.said().map(([user, { camera }]) => [user, camera])).toEqual([
      [ada.user, 'paused'],
      [bo.user, 'paused'],
    ]);
  });

  it('begins anew with the next call', () => {
    const t = setUp();
    t.view.set(both);
    t.isSeen.set(false);
    t.said();
    t.view.set({ phase: 'idle' });
    t.view.set(both);
    expect(t.said()).toHaveLength(2);
  });
});

describe('by voice only', () => {
  const shared = { camera: large, screen: large };
  const asked = { side: 1_280, bps: null };

  it('all cameras are paused, whatever is on screen, and what is shared comes', () => {
    const t = setUp();
    t.view.set(both);
    t.state.set(new Map([[ada.user, shared]]));
    t.said();
    t.voiceOnly.set(true);
    expect(t.said()).toEqual([
      [ada.user, { camera: 'paused', screen: asked }],
      [bo.user, { camera: 'paused', screen: 'paused' }],
    ]);
    t.voiceOnly.set(false);
    expect(t.said()).toEqual([[ada.user, { camera: asked, screen: asked }]]);
  });

  it('who comes later is told at once, before there is a tile of theirs', () => {
    const t = setUp();
    t.view.set({ ...both, peers: [] });
    t.voiceOnly.set(true);
    t.view.set(both);
    expect(t.said().map(([user, { camera }]) => [user, camera])).toEqual([
      [ada.user, 'paused'],
      [bo.user, 'paused'],
    ]);
  });
});
