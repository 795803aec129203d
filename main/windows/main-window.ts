import type { BrowserWindow, Rectangle } from 'electron';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Clock } from '../../src/base/clock.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import { miniFrame } from '../../src/bridge/mini-frame.ts';
import { createAttempts } from './attempts.ts';
import type { ChildWindow } from './child-window.ts';
import type { Closing } from './closing.ts';
import { openWindow, type WindowDeps } from './open-window.ts';
import { type DisplayArea, placeRemembered } from './placement.ts';
import { type MemoryStore, recall, remember } from './window-memory.ts';

interface MainWindowDeps extends WindowDeps {
  readonly profile: ProfileId;
  readonly memory: MemoryStore;
  readonly displays: () => readonly DisplayArea[];
  readonly icon: string;
  readonly startsHidden: boolean;
  /** Another profile is in front: this one is on no desktop until it is looked at. */
  readonly isBehind: boolean;
  readonly canHide: () => Promise<boolean>;
  readonly onClose: Closing;
  readonly mini: ChildWindow;
  readonly marks: ChildWindow;
  readonly clock: Clock;
}

interface Place {
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
}

export interface MainWindow {
  /** The page has crashed: what it said is no longer true. */
  onPageGone(listener: () => void): void;
  readonly show: () => void;
  readonly toggle: () => void;
  readonly hide: () => void;
  readonly minimize: () => void;
  readonly restore: () => void;
  readonly place: () => Place;
  readonly takePlace: (place: Place) => void;
  /** For good. */
  readonly end: () => void;
  readonly flash: (on: boolean) => void;
  /** On a desktop; on macOS not while others cover all of it. Its page does not know: it is told that it is always visible. */
  readonly isShown: Observable<boolean>;
  /** The app's button in the task bar; there is one on Windows only. */
  readonly inTaskbar: Pick<BrowserWindow, 'setOverlayIcon' | 'setThumbarButtons'>;
}

const reloads = { limit: 3, withinMs: 60_000 };

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

export function createMainWindow(deps: MainWindowDeps): MainWindow {
  const { memory, displays, icon, startsHidden, isBehind, canHide, onClose, mini, marks, clock, log } = deps;
  const isAtOnce = !startsHidden && !isBehind;
  const attempts = createAttempts(clock, reloads);
  let page: 'fine' | 'given-up' = 'fine';

  const remembered = recall(memory);
  const place = placeRemembered(remembered, displays());
  const window = openWindow(
    'main',
    { width: 1100, height: 740, ...place, minWidth: 420, minHeight: 480, icon, show: isAtOnce },
    { ...deps, childOptions: (asked) => mini.options(asked) ?? marks.options(asked) },
  );
  window.webContents.on('did-create-window', (child, { frameName }) =>
    (frameName === miniFrame ? mini : marks).opened(child, frameName),
  );
  const isShown = createSubject(isAtOnce);
  // On macOS the same events tell that others lie over all of it, while isVisible() goes on to say true (Electron issue 8664).
  const isSeen = (event: 'show' | 'hide' | 'minimize' | 'restore'): boolean =>
    (deps.platform !== 'darwin' || event !== 'hide') && window.isVisible() && !window.isMinimized();
  for (const event of ['show', 'hide', 'minimize', 'restore'] as const)
    window.on(event as 'show', () => isShown.set(isSeen(event)));
  if (remembered?.isMaximized && isAtOnce) window.maximize();
  if (startsHidden && !isBehind) {
    void canHide().then((hide) => {
      if (!hide) window.minimize();
    });
  }
  remember(window, memory, clock);

  window.on('close', (event) => void onClose(event, window));
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.error('page gone', { page: 'main', reason });
    if (attempts.take()) window.webContents.reload();
    else page = 'given-up';
  });

  return {
    onPageGone: (listener) => void window.webContents.on('render-process-gone', listener),
    show() {
      if (page === 'given-up') {
        page = 'fine';
        window.webContents.reload();
      }
      bringForward(window);
    },
    toggle() {
      if (window.isVisible() && window.isFocused()) window.hide();
      else bringForward(window);
    },
    hide: () => window.hide(),
    minimize: () => window.minimize(),
    restore: () => window.restore(),
    place: () => ({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }),
    takePlace({ bounds, isMaximized }) {
      if (window.isMaximized()) window.unmaximize();
      window.setBounds(bounds);
      if (isMaximized) window.maximize();
    },
    end() {
      if (!window.isDestroyed()) window.destroy();
    },
    flash: (on) => window.flashFrame(on),
    isShown,
    inTaskbar: window,
  };
}
