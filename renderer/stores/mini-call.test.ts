import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import { defaultSettings } from '../../src/bridge/settings.ts';
import type { CallView } from '../../src/call/view.ts';
import { createMiniCall, miniAfterMs } from './mini-call.ts';

const idle = { phase: 'idle' } as CallView;
const live = { phase: 'live' } as CallView;

function setUp(isPossible = true) {
  const view = createSubject<CallView>(live);
  const settings = createSubject(defaultSettings);
  const windowShown = createSubject(true);
  const clock = createManualClock();
  const mini = createMiniCall({ scope: createScope(), clock, view, settings, windowShown, isPossible });
  const isWanted = (): boolean => {
    clock.advance(miniAfterMs);
    return mini.isWanted.getState();
  };
  return { view, settings, windowShown, clock, mini, isWanted };
}

describe('the call in small', () => {
  it('does not come for a moment in which the window is not shown yet', () => {
    const t = setUp();
    t.windowShown.set(false);
    t.clock.advance(miniAfterMs - 1);
    expect(t.mini.isWanted.getState()).toBe(false);
    t.windowShown.set(true);
    expect(t.isWanted()).toBe(false);
  });

  it('is there while the window is hidden and a call goes on', () => {
    const t = setUp();
    expect(t.isWanted()).toBe(false);
    t.windowShown.set(false);
    expect(t.isWanted()).toBe(true);
    t.view.set(idle);
    expect(t.isWanted()).toBe(false);
    t.view.set(live);
    t.windowShown.set(true);
    expect(t.isWanted()).toBe(false);
  });

  it('stays away when it was closed, until the window was shown or the call is another', () => {
    const t = setUp();
    t.windowShown.set(false);
    t.mini.dismiss();
    t.settings.set({ ...defaultSettings });
    expect(t.isWanted()).toBe(false);
    t.windowShown.set(true);
    t.windowShown.set(false);
    expect(t.isWanted()).toBe(true);
    t.mini.dismiss();
    t.view.set(idle);
    t.view.set(live);
    expect(t.isWanted()).toBe(true);
  });

  it('is not there where the person does not want it, nor where there is no such window', () => {
    const t = setUp();
    t.settings.set({ ...defaultSettings, miniCall: false });
    t.windowShown.set(false);
    expect(t.isWanted()).toBe(false);
    const browser = setUp(false);
    browser.windowShown.set(false);
    expect(browser.isWanted()).toBe(false);
  });
});
