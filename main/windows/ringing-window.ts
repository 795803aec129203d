import type { BrowserWindow } from 'electron';
import type { Clock } from '../../src/base/clock.ts';
import { createAttempts } from './attempts.ts';
import { openWindow, type WindowDeps } from './open-window.ts';
import { type DisplayArea, placePopup } from './placement.ts';

interface RingingWindowDeps extends WindowDeps {
  readonly displays: () => readonly DisplayArea[];
  readonly cursor: () => { x: number; y: number };
  readonly clock: Clock;
}

interface RingingWindow {
  open(): void;
  close(): void;
}

const size = { width: 360, height: 152 };
const reopenings = { limit: 3, withinMs: 60_000 };

/** Made for each ring and destroyed after it: a ring that is over cannot go on sounding. */
export function createRingingWindow(deps: RingingWindowDeps): RingingWindow {
  const { displays, cursor, clock, log } = deps;
  const attempts = createAttempts(clock, reopenings);
  let window: BrowserWindow | undefined;

  const close = (): void => {
    const closing = window;
    window = undefined;
    if (closing && !closing.isDestroyed()) closing.destroy();
  };

  const make = (): BrowserWindow => {
    const made = openWindow(
      'ringing',
      {
        ...(placePopup(size, displays(), cursor()) ?? size),
        title: 'Incoming call',
        frame: false,
        resizable: false,
        maximizable: false,
        minimizable: false,
        fullscreenable: false,
        skipTaskbar: true,
        alwaysOnTop: true,
        show: false,
      },
      deps,
    );
    // Above full-screen windows too, but without taking the keyboard from what the person is doing.
    made.setAlwaysOnTop(true, 'screen-saver');
    made.once('ready-to-show', () => {
      if (!made.isDestroyed()) made.showInactive();
    });
    made.on('closed', () => {
      if (window === made) window = undefined;
    });
    made.webContents.on('render-process-gone', (_event, { reason }) => {
      log.error('page gone', { page: 'ringing', reason });
      close();
      if (attempts.take()) open();
    });
    return made;
  };

  const open = (): void => {
    if (!window) window = make();
    else window.showInactive();
  };

  return { open, close };
}
