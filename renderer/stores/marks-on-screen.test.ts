import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import type { CallView, RunningShare } from '../../src/call/view.ts';
import { live, nothingOn, sharing } from '../platform/fakes/fake-call.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { createMarksOnScreen } from './marks-on-screen.ts';

function setUp(isPossible = true) {
  const clock = createManualClock();
  const view = createSubject<CallView>({ phase: 'idle' });
  const looked: string[] = [];
  const captured = new Set<string>();
  const over = createMarksOnScreen({
    scope: createScope(),
    clock,
    view,
    isPossible,
    async marksAreIn(track) {
      looked.push(track);
      return captured.has(track);
    },
  });
  const shares = (more: Partial<RunningShare> | null): void => {
    const share = more ? sharing({ surface: 'screen', id: 'screen:1', ...more }) : nothingOn.share;
    view.set(live(1, { ...nothingOn, share }));
  };
  return { clock, looked, captured, over, shares };
}

describe('marks on the shared screen', () => {
  it('are shown while others see it, and not while the share is held', () => {
    const t = setUp();
    const said: unknown[] = [];
    t.over.subscribe((now) => said.push(now));
    t.shares({});
    t.shares({ keeps: 'motion' });
    t.shares({ isPaused: true });
    t.shares({});
    t.shares({ id: 'screen:2', track: 'other' });
    t.shares(null);
    expect(said).toEqual(['screen:1', null, 'screen:1', 'screen:2', null]);
  });

  it.each([
    ['a window', true, { surface: 'window' }],
    ['what the system’s picker gave', true, { id: '' }],
    ['a screen where they would be captured', false, {}],
  ] as const)('are not shown over %s', (_what, isPossible, share) => {
    const t = setUp(isPossible);
    t.shares(share);
    expect(t.over.getState()).toBeNull();
  });

  it('are looked for in the share once, and stay where they are not in it', async () => {
    const t = setUp();
    t.shares({ track: 'a' });
    t.clock.advance(999);
    expect(t.looked).toEqual([]);
    t.clock.advance(60_000);
    await settle();
    expect(t.looked).toEqual(['a']);
    expect(t.over.getState()).toBe('screen:1');
  });

  it('go, and do not come back, once they were seen in it', async () => {
    const t = setUp();
    t.captured.add('a');
    t.shares({ track: 'a' });
    t.clock.advance(1_000);
    await settle();
    expect(t.over.getState()).toBeNull();
    t.shares(null);
    t.shares({ track: 'b' });
    expect(t.over.getState()).toBeNull();
  });

  it('are not looked for when the share has ended before', () => {
    const t = setUp();
    t.shares({});
    t.shares(null);
    t.clock.advance(5_000);
    expect(t.looked).toEqual([]);
  });
});
