import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import type { RunningShare, CallView } from '../../src/call/view.ts';
import { live, nothingOn, sharing } from '../platform/fakes/fake-call.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { createSharedName } from './shared-name.ts';
import { nameEveryMs } from './watch-name.ts';

const shares = (share: Partial<RunningShare>): CallView => live(5, { ...nothingOn, share: sharing(share) });
const news = shares({ id: 'window:1:0', surface: 'window', name: 'News' });

function setUp(view: CallView) {
  const clock = createManualClock();
  const scope = createScope();
  const views = createSubject(view);
  const state = { asked: 0 };
  const capture = {
    list: async () => {
      state.asked += 1;
      return [{ id: 'window:1:0', name: 'Weather', kind: 'window' }];
    },
  };
  const name = createSharedName({ scope, clock, view: views, capture: capture as never });
  const later = (): Promise<void> => {
    clock.advance(nameEveryMs);
    return settle();
  };
  return { clock, scope, views, state, name, later };
}

describe('the name of what is shared', () => {
  it('is the one that was picked, then the one that the window has, asked for once for whoever reads it', async () => {
    const { views, state, name, later } = setUp({ phase: 'idle' });
    views.set(news);
    name.subscribe(() => {});
    name.subscribe(() => {});
    expect(name.getState()).toBe('News');
    await later();
    expect([name.getState(), state.asked]).toEqual(['Weather', 1]);
    views.set(shares({ id: 'window:1:0', surface: 'window', name: 'News', isPaused: true }));
    expect(name.getState()).toBe('Weather');
  });

  it('is that of the next share, and nobody asks once there is none, or no page', async () => {
    const { clock, scope, views, name } = setUp(news);
    views.set(shares({ id: 'window:2:0', surface: 'window', name: 'Other' }));
    expect([name.getState(), clock.pending()]).toEqual(['Other', 1]);
    views.set(live(5));
    expect(clock.pending()).toBe(0);
    views.set(news);
    expect(clock.pending()).toBe(1);
    scope.end();
    expect(clock.pending()).toBe(0);
  });

  it.each([
    ['a screen', { id: 'screen:0:0', surface: 'screen' }],
    ['what was picked in the system’s picker', { id: '', surface: 'window' }],
  ] as const)('is not asked for of %s', (_name, share) => {
    expect(setUp(shares(share)).clock.pending()).toBe(0);
  });
});
