import { EventEmitter } from 'node:events';
import type { Rectangle } from 'electron';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { createSubject } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { marksFrame, miniFrame } from '../../src/bridge/mini-frame.ts';
import { noStatus } from '../tray/app-status.ts';
import { createMarksWindow } from './marks-window.ts';

const area = (x: number, width: number) => ({ x, y: 0, width, height: 1080 });
const asked = { url: 'about:blank', frameName: marksFrame('screen:2:0') };
const inCall: NonNullable<AppStatus['call']> = {
  ...{ with: 'Ada', phase: 'active', microphone: true, camera: true, sharing: true, pictures: true },
  sharesScreen: true,
};

class FakeWindow extends EventEmitter {
  readonly said: unknown[] = [];
  readonly webContents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: (asked: object) => { action: string }) =>
      this.said.push(handler(asked).action),
  });
  isGone = false;
  isDestroyed = () => this.isGone;
  setContentProtection = (on: boolean) => this.said.push(`protected ${on}`);
  setIgnoreMouseEvents = (on: boolean) => this.said.push(`lets the mouse through ${on}`);
  setAlwaysOnTop = (_on: boolean, level: string) => this.said.push(level);
  showInactive = () => this.said.push('shown');
  setBounds = (bounds: Rectangle) => this.said.push(bounds);
  destroy(): void {
    this.isGone = true;
    this.emit('closed');
  }
}

function setUp(isPossible = true) {
  const displays = [
    { id: 11, bounds: area(0, 1920) },
    { id: 22, bounds: area(1920, 1280) },
  ];
  const watchers = new Set<() => void>();
  const status = createSubject<AppStatus>({ ...noStatus, call: inCall });
  const marks = createMarksWindow({
    isPossible,
    displayOf: (source) => (source === 'screen:2:0' ? '22' : null),
    displays: () => displays,
    watchDisplays(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    status,
    openLink: () => {},
    log: silentLog,
  });
  const open = () => {
    const window = new FakeWindow();
    marks.opened(window as never, asked.frameName);
    return window;
  };
  const changed = (): void => [...watchers].forEach((watcher) => watcher());
  return { displays, watchers, status, marks, open, changed };
}

describe('the window of marks over a shared screen', () => {
  it('lies over that display, seen through, and takes neither keyboard nor task bar', () => {
    const options = setUp().marks.options(asked);
    expect(options).toMatchObject({ ...area(1920, 1280), transparent: true, focusable: false, show: false });
    expect(options).toMatchObject({ frame: false, skipTaskbar: true, alwaysOnTop: true, hasShadow: false });
    expect(options?.webPreferences).toMatchObject({ sandbox: true });
    expect(options?.webPreferences).not.toHaveProperty('preload');
  });

  it.each([
    ['where it would be in the share', false, asked],
    ['over a window, whose place nobody tells', true, { ...asked, frameName: marksFrame('window:5:0') }],
    ['for the mini window', true, { ...asked, frameName: miniFrame }],
    ['with a page in it', true, { ...asked, url: 'https://example.org/' }],
  ])('is not opened %s', (_why, isPossible, other) => {
    expect(setUp(isPossible).marks.options(other)).toBeNull();
  });

  it('is kept out of the share and lets the mouse through before it is shown', () => {
    expect(setUp().open().said).toEqual([
      'deny',
      'protected true',
      'lets the mouse through true',
      'screen-saver',
      'shown',
    ]);
  });

  it('follows its display, and goes with it', () => {
    const { displays, watchers, open, changed } = setUp();
    const window = open();
    displays[1] = { id: 22, bounds: area(0, 2560) };
    changed();
    expect(window.said.at(-1)).toEqual(area(0, 2560));
    displays.pop();
    changed();
    expect(window.isGone).toBe(true);
    expect(watchers.size).toBe(0);
  });

  it('goes with the share also where the page that opened it cannot close it', () => {
    const { status, open } = setUp();
    const crashed = open();
    crashed.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(crashed.isGone).toBe(true);
    const window = open();
    status.set({ ...status.getState(), unread: 2 });
    expect(window.isGone).toBe(false);
    status.set(noStatus);
    expect(window.isGone).toBe(true);
  });

  it('is one at a time, however many a page opens', () => {
    const { open } = setUp();
    const [first, second] = [open(), open()];
    expect([first.isGone, second.isGone]).toEqual([true, false]);
  });
});
