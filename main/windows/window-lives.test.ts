import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindowConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { marksFrame, miniFrame } from '../../src/bridge/mini-frame.ts';
import { createPages } from '../ipc/pages.ts';
import { addressOf } from '../security/scheme.ts';
import { createMainWindow } from './main-window.ts';
import { createRingingWindow } from './ringing-window.ts';

const tokens = readFileSync(path.join(import.meta.dirname, '../../renderer/ui/tokens.css'), 'utf8');
const [, darkCanvas] = [...tokens.matchAll(/--canvas: (#\w+);/g)].map(([, colour]) => colour);

const spy = () => vi.fn<(...args: unknown[]) => void>();

class FakeContents extends EventEmitter {
  readonly id: number;
  readonly reload = spy();
  readonly setWindowOpenHandler = spy();
  readonly send = spy();
  mainFrame = { url: '', processId: 1, routingId: 1 };
  constructor(id: number) {
    super();
    this.id = id;
  }
  isDestroyed = () => false;
}

class FakeWindow extends EventEmitter {
  readonly webContents: FakeContents;
  readonly options: BrowserWindowConstructorOptions;
  state: 'hidden' | 'shown' | 'minimised' | 'destroyed';
  focused = false;
  readonly focus = spy();
  readonly flashFrame = spy();
  readonly setAlwaysOnTop = spy();
  readonly setVisibleOnAllWorkspaces = spy();
  readonly setBounds = spy();
  readonly maximize = spy();
  readonly unmaximize = spy();
  isMaximized = () => this.maximize.mock.calls.length > this.unmaximize.mock.calls.length;
  getNormalBounds = () => ({ x: 1, y: 2, width: 800, height: 600 });
  readonly loadURL = vi.fn<(address: string) => Promise<void>>(() => Promise.resolve());
  constructor(id: number, options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.webContents = new FakeContents(id);
    this.state = options.show === false ? 'hidden' : 'shown';
  }
  show = () => void (this.state = 'shown');
  showInactive = vi.fn<() => void>(() => void (this.state = 'shown'));
  hide = () => void (this.state = 'hidden');
  minimize = () => void (this.state = 'minimised');
  restore = () => void (this.state = 'shown');
  isMinimized = () => this.state === 'minimised';
  isVisible = () => this.state === 'shown';
  isFocused = () => this.focused;
  isDestroyed = () => this.state === 'destroyed';
  destroy() {
    this.state = 'destroyed';
    this.emit('closed');
  }
}

function setUp() {
  const windows: FakeWindow[] = [];
  const pages = createPages();
  const clock = createManualClock();
  const shared = {
    platform: 'linux' as const,
    createWindow(options: BrowserWindowConstructorOptions) {
      const window = new FakeWindow(windows.length + 1, options);
      windows.push(window);
      return window as never;
    },
    preload: '/preload.cjs',
    pages,
    openLink: () => {},
    openMenu: () => {},
    copy: () => {},
    isDark: () => true,
    displays: () => [],
    clock,
    log: silentLog,
  };
  const newest = () => {
    const window = windows.at(-1);
    if (!window) throw new Error('no window');
    return window;
  };
  return { windows, pages, clock, shared, newest };
}

describe('main window', () => {
  const openMain = (
    changes: {
      startsHidden?: boolean;
      isBehind?: boolean;
      canHide?: boolean;
      memory?: Record<string, unknown>;
    } = {},
  ) => {
    const all = setUp();
    const onClose = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const opened: string[] = [];
    const child = (name: string) => ({
      options: () => null,
      opened: (_window: unknown, frameName: string) => void opened.push(`${name} as ${frameName}`),
    });
    const window = createMainWindow({
      ...all.shared,
      profile: 'first',
      memory: { store: changes.memory ?? {} },
      icon: '/icon.png',
      startsHidden: changes.startsHidden ?? false,
      isBehind: changes.isBehind ?? false,
      canHide: () => Promise.resolve(changes.canHide ?? true),
      onClose,
      mini: child('mini'),
      marks: child('marks'),
    });
    return { ...all, window, onClose, opened, fake: all.newest() };
  };

  it('shows at once, with narrow rights, and loads its page', () => {
    const { fake } = openMain();
    expect(fake.state).toBe('shown');
    expect(fake.options).toMatchObject({
      backgroundColor: darkCanvas,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        preload: '/preload.cjs',
      },
    });
    expect(fake.loadURL).toHaveBeenCalledWith(addressOf('main'));
  });

  it('hands over what its page opens', () => {
    const { fake, opened } = openMain();
    for (const frameName of [miniFrame, marksFrame('screen:1:0')])
      fake.webContents.emit('did-create-window', {}, { frameName });
    expect(opened).toEqual([`mini as ${miniFrame}`, `marks as ${marksFrame('screen:1:0')}`]);
  });

  it('starts hidden, or minimised where nobody could find it', async () => {
    expect(openMain({ startsHidden: true }).fake.state).toBe('hidden');
    const { fake } = openMain({ startsHidden: true, canHide: false });
    await vi.waitFor(() => expect(fake.state).toBe('minimised'));
  });

  it('is maximised again', () => {
    const bounds = { x: 0, y: 0, width: 800, height: 600 };
    expect(openMain({ memory: { bounds, isMaximized: true } }).fake.maximize).toHaveBeenCalledOnce();
    expect(openMain({ memory: { bounds, isMaximized: false } }).fake.maximize).not.toHaveBeenCalled();
  });

  it('of a profile that is not looked at is on no desktop, not even minimised', async () => {
    const memory = { bounds: { x: 0, y: 0, width: 800, height: 600 }, isMaximized: true };
    const { fake, window } = openMain({ isBehind: true, startsHidden: true, canHide: false, memory });
    await Promise.resolve();
    expect([fake.state, window.isShown.getState()]).toEqual(['hidden', false]);
    expect(fake.maximize).not.toHaveBeenCalled();
  });

  it('takes the place of another, and its size', () => {
    const { window, fake } = openMain();
    const bounds = { x: 5, y: 6, width: 700, height: 500 };
    window.takePlace({ bounds, isMaximized: true });
    expect(fake.setBounds).toHaveBeenLastCalledWith(bounds);
    expect(window.place()).toEqual({ bounds: fake.getNormalBounds(), isMaximized: true });
    window.takePlace({ bounds, isMaximized: false });
    expect(window.place().isMaximized).toBe(false);
    window.end();
    window.end();
    expect(fake.state).toBe('destroyed');
  });

  it('comes forward from anywhere', () => {
    const { window, fake } = openMain();
    fake.minimize();
    window.show();
    expect(fake.state).toBe('shown');
    fake.hide();
    window.show();
    expect(fake.state).toBe('shown');
    expect(fake.focus).toHaveBeenCalledTimes(2);
  });

  it('a click on the tray hides it only when it is in front', () => {
    const { window, fake } = openMain();
    window.toggle();
    expect(fake.state).toBe('shown');
    expect(fake.focus).toHaveBeenCalledOnce();
    fake.focused = true;
    window.toggle();
    expect(fake.state).toBe('hidden');
    window.toggle();
    expect(fake.state).toBe('shown');
  });

  it('asks what closing means', () => {
    const { fake, onClose } = openMain();
    fake.emit('close', {});
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('reloads a crashed page a few times, and again when the person comes back', () => {
    const { window, fake } = openMain();
    const gone = spy();
    window.onPageGone(gone);
    for (let crash = 0; crash < 5; crash += 1)
      fake.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(gone).toHaveBeenCalledTimes(5);
    expect(fake.webContents.reload).toHaveBeenCalledTimes(3);
    window.show();
    window.show();
    expect(fake.webContents.reload).toHaveBeenCalledTimes(4);
  });
});

describe('ringing window', () => {
  const openRinging = () => {
    const all = setUp();
    return { ...all, popup: createRingingWindow({ ...all.shared, cursor: () => ({ x: 0, y: 0 }) }) };
  };

  it('is on top, out of the task bar, and shown without focus once drawn', () => {
    const { popup, newest } = openRinging();
    popup.open();
    const fake = newest();
    expect(fake.options).toMatchObject({
      frame: false,
      alwaysOnTop: true,
      skipTaskbar: true,
      resizable: false,
      show: false,
    });
    expect(fake.setAlwaysOnTop).toHaveBeenCalledWith(true, 'screen-saver');
    expect(fake.loadURL).toHaveBeenCalledWith(addressOf('ringing'));
    expect(fake.state).toBe('hidden');
    fake.emit('ready-to-show');
    expect(fake.showInactive).toHaveBeenCalledOnce();
    expect(fake.focus).not.toHaveBeenCalled();
  });

  it('makes room for the texts to decline with, and takes it back', () => {
    const { popup, newest } = openRinging();
    popup.unfold(true);
    popup.open();
    popup.unfold(true);
    popup.unfold(false);
    const heights = newest().setBounds.mock.calls.map(([bounds]) => (bounds as { height: number }).height);
    expect(heights).toHaveLength(2);
    expect(heights[0]).toBeGreaterThan(heights[1] ?? Number.NaN);
    expect(heights[1]).toBe(newest().options.height);
  });

  it('is one window, destroyed after the ring', () => {
    const { popup, windows, newest, pages } = openRinging();
    popup.open();
    popup.open();
    expect(windows).toHaveLength(1);
    const fake = newest();
    popup.close();
    popup.close();
    expect(fake.state).toBe('destroyed');
    expect(pages.contentsOf('ringing')).toEqual([]);
    fake.emit('ready-to-show');
    expect(fake.state).toBe('destroyed');
    popup.open();
    expect(windows).toHaveLength(2);
  });

  it('can be opened again after the person closed it', () => {
    const { popup, windows, newest } = openRinging();
    popup.open();
    newest().destroy();
    popup.open();
    expect(windows).toHaveLength(2);
  });

  it('is made anew when its page crashes, a few times', () => {
    const { popup, windows, newest } = openRinging();
    popup.open();
    for (let crash = 0; crash < 5; crash += 1) {
      newest().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    }
    expect(windows).toHaveLength(4);
    expect(newest().state).toBe('destroyed');
  });
});
