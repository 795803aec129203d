import type { BrowserWindow } from 'electron';
import type { Clock } from '../../src/base/clock.ts';
import { createAttempts } from './attempts.ts';
import type { Closing } from './closing.ts';
import { openWindow, type WindowDeps } from './open-window.ts';
import { type DisplayArea, placeRemembered } from './placement.ts';
import { type MemoryStore, recall, remember } from './window-memory.ts';

interface MainWindowDeps extends WindowDeps {
  readonly memory: MemoryStore;
  readonly displays: () => readonly DisplayArea[];
  readonly icon: string;
  readonly startsHidden: boolean;
  readonly canHide: () => Promise<boolean>;
  readonly onClose: Closing;
  readonly clock: Clock;
}

export interface MainWindow {
  /** The page has crashed: what it said is no longer true. */
  onPageGone(listener: () => void): void;
  readonly show: () => void;
  readonly toggle: () => void;
  readonly flash: (on: boolean) => void;
}

const reloads = { limit: 3, withinMs: 60_000 };

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

export function createMainWindow(deps: MainWindowDeps): MainWindow {
  const { memory, displays, icon, startsHidden, canHide, onClose, clock, log } = deps;
  const attempts = createAttempts(clock, reloads);
  let page: 'fine' | 'given-up' = 'fine';

  const remembered = recall(memory);
  const place = placeRemembered(remembered, displays());
  const window = openWindow(
    'main',
    { width: 1100, height: 740, ...place, minWidth: 420, minHeight: 480, icon, show: !startsHidden },
    deps,
  );
  if (remembered?.isMaximized && !startsHidden) window.maximize();
  if (startsHidden) {
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
    flash: (on) => window.flashFrame(on),
  };
}
