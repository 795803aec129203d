import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { defaultSettings } from '../../src/bridge/settings.ts';
import { createAttempts } from './attempts.ts';
import { createClosing } from './closing.ts';
import { placePopup, placeRemembered } from './placement.ts';
import { type MemoryStore, recall, remember } from './window-memory.ts';

const area = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const left = { bounds: area(0, 0, 1920, 1080), workArea: area(0, 30, 1920, 1050) };
const right = { bounds: area(1920, 0, 1280, 1024), workArea: area(1920, 0, 1280, 1000) };

describe('a remembered place', () => {
  it.each([
    ['on a display', area(100, 100, 800, 600), true],
    ['on the other display', area(2000, 100, 800, 600), true],
    ['partly outside', area(1800, 500, 800, 600), true],
    ['on a display that is gone', area(4000, 100, 800, 600), false],
    ['almost outside', area(-760, 100, 800, 600), false],
    ['title bar above the top', area(100, -400, 800, 600), false],
  ])('%s', (_name, bounds, isUsed) => {
    const placed = placeRemembered({ bounds, isMaximized: false }, [left, right]);
    expect(placed).toEqual(isUsed ? bounds : undefined);
  });
  it('is nothing at first', () => {
    expect(placeRemembered(undefined, [left])).toBeUndefined();
  });
});

describe('the pop-up', () => {
  it('is in the upper middle where the cursor is', () => {
    expect(placePopup({ width: 360, height: 200 }, [left, right], { x: 10, y: 10 })).toEqual(
      area(780, 205, 360, 200),
    );
    expect(placePopup({ width: 360, height: 200 }, [left, right], { x: 2000, y: 10 })).toEqual(
      area(2380, 167, 360, 200),
    );
    expect(placePopup({ width: 360, height: 200 }, [], { x: 0, y: 0 })).toBeUndefined();
  });
});

describe('attempts', () => {
  it('are a few in a while', () => {
    const clock = createManualClock();
    const attempts = createAttempts(clock, { limit: 2, withinMs: 1000 });
    expect([attempts.take(), attempts.take(), attempts.take()]).toEqual([true, true, false]);
    clock.advance(1000);
    expect(attempts.take()).toBe(true);
  });
});

describe('window memory', () => {
  const setUp = () => {
    const emitter = new EventEmitter();
    const clock = createManualClock();
    const memory: MemoryStore = { store: {} };
    const state = { bounds: area(1, 2, 300, 400), isMaximized: false, isVisible: true };
    const window = {
      on: emitter.on.bind(emitter),
      getBounds: () => state.bounds,
      isMaximized: () => state.isMaximized,
      isMinimized: () => false,
      isDestroyed: () => false,
      isVisible: () => state.isVisible,
    };
    remember(window as never, memory, clock);
    return { emitter, clock, memory, state };
  };

  it('is written once the window rests', () => {
    const { emitter, clock, memory } = setUp();
    emitter.emit('move');
    clock.advance(400);
    emitter.emit('resize');
    clock.advance(400);
    expect(recall(memory)).toBeUndefined();
    clock.advance(100);
    expect(recall(memory)).toEqual({ bounds: area(1, 2, 300, 400), isMaximized: false });
  });

  it('keeps the place under a maximised window', () => {
    const { emitter, clock, memory, state } = setUp();
    emitter.emit('move');
    clock.advance(500);
    Object.assign(state, { bounds: left.bounds, isMaximized: true });
    emitter.emit('resize');
    clock.advance(500);
    expect(recall(memory)).toEqual({ bounds: area(1, 2, 300, 400), isMaximized: true });
  });

  it('ignores hidden windows and ends with the window', () => {
    const { emitter, clock, memory, state } = setUp();
    state.isVisible = false;
    emitter.emit('move');
    clock.advance(500);
    expect(recall(memory)).toBeUndefined();
    emitter.emit('move');
    emitter.emit('closed');
    expect(clock.pending()).toBe(0);
  });

  it('ignores rubbish', () => {
    expect(recall({ store: { bounds: { x: 'a' } } })).toBeUndefined();
  });
});

describe('closing', () => {
  const setUp = (changes: { isQuitting?: boolean; canHide?: () => Promise<boolean> } = {}) => {
    let settings = defaultSettings;
    const notifier = { show: vi.fn<(...args: unknown[]) => void>() };
    const close = createClosing({
      isQuitting: () => changes.isQuitting ?? false,
      canHide: changes.canHide ?? (() => Promise.resolve(true)),
      settings: {
        getState: () => settings,
        changeShared: (patch) => void (settings = { ...settings, ...patch }),
      },
      notifier,
      log: silentLog,
    });
    const event = { preventDefault: vi.fn<(...args: unknown[]) => void>() };
    const window = {
      hide: vi.fn<(...args: unknown[]) => void>(),
      minimize: vi.fn<(...args: unknown[]) => void>(),
      show: vi.fn<(...args: unknown[]) => void>(),
      restore: vi.fn<(...args: unknown[]) => void>(),
    };
    return { close, event, window, notifier };
  };

  it('hides, and says so the first time only', async () => {
    const { close, event, window, notifier } = setUp();
    await close(event, window);
    await close(event, window);
    expect(event.preventDefault).toHaveBeenCalledTimes(2);
    expect(window.hide).toHaveBeenCalledTimes(2);
    expect(notifier.show).toHaveBeenCalledOnce();
  });

  it.each([
    ['no tray is seen', () => Promise.resolve(false)],
    ['nobody knows', () => Promise.reject(new Error('bus'))],
  ])('minimises where %s', async (_name, canHide) => {
    const { close, event, window } = setUp({ canHide });
    await close(event, window);
    expect(window.hide).not.toHaveBeenCalled();
    expect(window.minimize).toHaveBeenCalledOnce();
  });

  it('lets the window go when quitting', async () => {
    const { close, event, window } = setUp({ isQuitting: true });
    await close(event, window);
    expect(event.preventDefault).not.toHaveBeenCalled();
    expect(window.hide).not.toHaveBeenCalled();
  });
});
