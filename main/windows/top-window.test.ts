import { EventEmitter } from 'node:events';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import type { RingingCall } from '../../src/bridge/ring.ts';
import { callId, userId } from '../../src/protocol/ids.ts';
import { createLinks } from '../deep-links/deep-links.ts';
import { createPages } from '../ipc/pages.ts';
import { createRinging } from '../ringing/ringing.ts';
import { createCardWindow } from './card-window.ts';
import { createMainWindow } from './main-window.ts';
import { createRingingWindow } from './ringing-window.ts';

const ada: RingingCall = {
  call: v.parse(callId, '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b11'),
  caller: v.parse(userId, '5f0c6a52-6f2e-4a0e-9a51-1d5f3a1f2b21'),
  callerName: 'Ada',
  kind: 'video',
  room: null,
  roomId: null,
  inside: [],
};

const nothing = (): void => {};

/** As much of a BrowserWindow as is used here. */
class FakeWindow extends EventEmitter {
  readonly options: object;
  state = 'hidden';
  readonly webContents = Object.assign(new EventEmitter(), { setWindowOpenHandler: nothing });
  loadURL = () => Promise.resolve();
  setAlwaysOnTop = nothing;
  setVisibleOnAllWorkspaces = (...asked: unknown[]): void => void this.everywhere.push(asked);
  readonly everywhere: unknown[] = [];
  isMinimized = () => false;
  isVisible = () => this.state === 'shown';
  isDestroyed = () => this.state === 'destroyed';
  hasFocus = false;
  focus = () => void (this.hasFocus = true);
  hide = () => void (this.state = 'hidden');
  setBounds = nothing;
  show = () => void (this.state = 'shown');
  showInactive = () => void (this.state = 'shown');
  constructor(options: object) {
    super();
    this.options = options;
  }
  destroy(): void {
    this.state = 'destroyed';
    this.emit('closed');
  }
}

function setUp(platform: NodeJS.Platform = 'linux') {
  const windows: FakeWindow[] = [];
  const shared = {
    platform,
    createWindow(options: object) {
      const made = new FakeWindow(options);
      windows.push(made);
      return made as never;
    },
    preload: '/preload.cjs',
    pages: createPages(),
    openLink: () => {},
    openMenu: () => {},
    copy: () => {},
    isDark: () => true,
    displays: () => [],
    clock: createManualClock(),
    log: silentLog,
  };
  const newest = (): FakeWindow => {
    const window = windows.at(-1);
    if (!window) throw new Error('no window');
    return window;
  };
  return { windows, shared, newest };
}

describe('the window of the card', () => {
  const openCard = (platform?: NodeJS.Platform) => {
    const all = setUp(platform);
    const cursor = { x: 0, y: 0 };
    return { ...all, cursor, card: createCardWindow({ ...all.shared, cursor: () => cursor }) };
  };

  it('is on top, never with the keyboard, and shown once drawn', () => {
    const { card, newest } = openCard();
    card.open();
    expect(newest().options).toMatchObject({ alwaysOnTop: true, focusable: false, show: false });
    card.open();
    expect(newest().state).toBe('hidden');
    newest().emit('ready-to-show');
    expect(newest().state).toBe('shown');
    expect(newest().hasFocus).toBe(false);
  });

  it.each([
    ['linux', undefined],
    ['darwin', 'panel'],
  ] as const)('is on every desktop, on macOS over a full screen too: %s', (platform, type) => {
    const { card, newest } = openCard(platform);
    card.open();
    expect(newest().options).toHaveProperty('alwaysOnTop', true);
    expect((newest().options as { type?: string }).type).toBe(type);
    expect(newest().everywhere).toEqual([
      [true, { visibleOnFullScreen: true, skipTransformProcessType: true }],
    ]);
  });

  it('that is not wanted any more when it is drawn stays hidden, and is the same the next time', () => {
    const { card, windows, newest } = openCard();
    card.open();
    card.hide();
    newest().emit('ready-to-show');
    expect(newest().state).toBe('hidden');
    card.open();
    expect([newest().state, windows.length]).toEqual(['shown', 1]);
  });

  it('is not shown before it is drawn after it was closed', () => {
    const { card, newest } = openCard();
    card.open();
    newest().emit('ready-to-show');
    newest().destroy();
    card.open();
    card.open();
    expect(newest().state).toBe('hidden');
  });

  it('goes with its page, until the next key', () => {
    const { card, windows, newest } = openCard();
    card.open();
    newest().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect([newest().state, windows.length]).toEqual(['destroyed', 1]);
    card.open();
    expect(windows).toHaveLength(2);
  });
});

const child = { options: () => null, opened: nothing };
const usual = {
  profile: 'first',
  memory: { store: {} },
  icon: '/icon.png',
  isBehind: false,
  canHide: () => Promise.resolve(true),
  onClose: () => Promise.resolve(),
  mini: child,
  marks: child,
} as const;

it.each([
  ['darwin', false],
  ['linux', true],
] as const)(
  'the main window under others counts as hidden where the system tells it: %s',
  (platform, isSeen) => {
    const { shared, newest } = setUp(platform);
    const { isShown } = createMainWindow({ ...shared, ...usual, startsHidden: false });
    newest().show();
    // macOS: the event comes while isVisible() says true.
    newest().emit('hide');
    expect(isShown.getState()).toBe(isSeen);
    newest().emit('show');
    expect(isShown.getState()).toBe(true);
  },
);

it('the pop-up is drawn ahead and shown when it is opened; one whose page goes before that does not open', () => {
  const { windows, shared, newest } = setUp();
  const popup = createRingingWindow({ ...shared, cursor: () => ({ x: 0, y: 0 }) });
  popup.prepare();
  newest().emit('ready-to-show');
  expect(newest().state).toBe('hidden');
  popup.open();
  expect([newest().state, windows.length]).toEqual(['shown', 1]);
  popup.close();
  popup.prepare();
  newest().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect([newest().state, windows.length]).toEqual(['destroyed', 2]);
});

it('a link that comes while it rings brings the window; the ring stays, and the link waits for its answer', () => {
  const { windows, shared } = setUp();
  const { show } = createMainWindow({ ...shared, ...usual, startsHidden: true });
  const popup = createRingingWindow({ ...shared, cursor: () => ({ x: 0, y: 0 }) });
  const send = vi.fn<(...args: unknown[]) => void>();
  const ringing = createRinging({
    popup,
    window: { show, flash: nothing },
    openRoom: nothing,
    notifier: { show: nothing, hasShown: () => false, close: nothing, closeAll: nothing },
    silence: null,
    send,
    clock: shared.clock,
    log: silentLog,
  });
  const links = createLinks({ showWindow: show, profileFor: () => 'club', log: silentLog });
  const toJoin = `parley://join?address=https://box&invite=${'T'.repeat(43)}`;

  ringing.handle({ type: 'start', call: ada });
  const [main, ring] = windows;
  ring?.emit('ready-to-show');
  links.follow(toJoin);
  expect([main?.state, ring?.state]).toEqual(['shown', 'shown']);
  expect(ringing.current.getState()).toEqual(ada);
  expect(send).not.toHaveBeenCalledWith('main', 'ring.answered', expect.anything());
  expect(links.openedIn('club')).toMatchObject({ is: 'invitation', address: 'https://box' });

  ringing.answerCurrent('decline');
  expect(ring?.state).toBe('destroyed');
  expect(links.openedIn('club')).toMatchObject({ is: 'invitation' });
});
