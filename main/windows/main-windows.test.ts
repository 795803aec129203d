import { describe, expect, it, vi } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import { defaultAll, newProfile } from '../../src/bridge/profiles.ts';
import { createMainWindows } from './main-windows.ts';

const spy = () => vi.fn<(...args: unknown[]) => void>();
const having = (shown: string, ...ids: string[]) => ({
  ...defaultAll,
  profiles: ids.map((id) => newProfile(id)),
  shown,
});

function createFakeWindow(isBehind: boolean) {
  const isShown = createSubject(!isBehind);
  let gone = (): void => {};
  return {
    isShown,
    crash: () => gone(),
    window: {
      onPageGone: (listener: () => void) => void (gone = listener),
      show: () => isShown.set(true),
      hide: () => isShown.set(false),
      minimize: spy(),
      restore: spy(),
      toggle: spy(),
      flash: spy(),
      place: () => ({ bounds: { x: 1, y: 2, width: 3, height: 4 }, isMaximized: false }),
      takePlace: spy(),
      end: spy(),
      isShown,
      inTaskbar: { setOverlayIcon: spy(), setThumbarButtons: vi.fn<() => boolean>(() => true) },
    },
  };
}

function setUp(shown = 'first', ...ids: string[]) {
  const settings = createSubject(having(shown, ...(ids.length > 0 ? ids : ['first', 'club'])));
  const made = new Map<string, ReturnType<typeof createFakeWindow>>();
  const opened: string[] = [];
  const windows = createMainWindows({
    open(profile, isBehind) {
      opened.push(profile);
      const fake = createFakeWindow(isBehind);
      made.set(profile, fake);
      return fake.window;
    },
    settings,
    choose: (profile) => settings.set({ ...settings.getState(), shown: profile }),
  });
  const of = (profile: string) => {
    const fake = made.get(profile);
    if (!fake) throw new Error('no such window');
    return fake;
  };
  const gone = spy();
  windows.onPageGone(gone);
  return { settings, windows, of, gone, opened };
}

describe('the windows of several profiles', () => {
  it('are all open, and one of them is shown', () => {
    const { windows, of, opened } = setUp('club');
    expect(opened).toEqual(['club', 'first']);
    expect([of('first').isShown.getState(), of('club').isShown.getState()]).toEqual([false, true]);
    expect([windows.isShown('first'), windows.isShown('club')]).toEqual([false, true]);
  });

  it('stand in for each other in the same place', () => {
    const { windows, of } = setUp();
    const told = spy();
    windows.onShown(told);
    windows.show('club');
    expect(of('club').window.takePlace).toHaveBeenCalledWith(of('first').window.place());
    expect(told.mock.calls).toEqual([
      ['club', true],
      ['first', false],
    ]);
    windows.show();
    expect(of('club').isShown.getState()).toBe(true);
  });

  it('that are hidden stay so when another is chosen, until somebody wants to see it', () => {
    const { settings, windows, of } = setUp();
    of('first').isShown.set(false);
    settings.set({ ...settings.getState(), shown: 'club' });
    expect(of('club').isShown.getState()).toBe(false);
    windows.show();
    expect(of('club').isShown.getState()).toBe(true);
  });

  it('a profile that nobody knows any more leads to the one that is shown', () => {
    const { windows, of } = setUp();
    of('first').isShown.set(false);
    windows.show('removed');
    expect(of('first').isShown.getState()).toBe(true);
  });

  it('come with a profile that is added', () => {
    const { settings, of } = setUp();
    settings.set(having('office', 'first', 'club', 'office'));
    expect(['first', 'club', 'office'].map((id) => of(id).isShown.getState())).toEqual([false, false, true]);
  });

  it('go with one that is removed, and another is there before', () => {
    const { settings, windows, of, gone } = setUp('club');
    settings.set(having('first', 'first'));
    expect(of('first').isShown.getState()).toBe(true);
    expect(of('club').window.end).toHaveBeenCalledOnce();
    expect(gone).toHaveBeenCalledExactlyOnceWith('club');
    expect(windows.isShown('club')).toBe(false);
  });

  it('say whose page has crashed', () => {
    const { of, gone } = setUp();
    of('club').crash();
    expect(gone).toHaveBeenCalledExactlyOnceWith('club');
  });

  it('share the button in the task bar', () => {
    const { windows, of } = setUp();
    const icon = {} as never;
    windows.inTaskbar.setOverlayIcon(icon, '3 unread');
    windows.inTaskbar.setThumbarButtons([]);
    expect(of('first').window.inTaskbar.setOverlayIcon).toHaveBeenCalledWith(icon, '3 unread');
    windows.show('club');
    expect(of('club').window.inTaskbar.setOverlayIcon).toHaveBeenCalledWith(icon, '3 unread');
    expect(of('club').window.inTaskbar.setThumbarButtons).toHaveBeenCalledWith([]);
  });
});
