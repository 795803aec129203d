import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Page } from '../../src/bridge/contract.ts';
import { asPanel, onEveryDesktop, onTop } from './on-top.ts';
import { openWindow, type WindowDeps } from './open-window.ts';

interface TopWindowDeps extends WindowDeps {
  readonly page: Page;
  readonly options: () => BrowserWindowConstructorOptions;
  /** Its page is gone, and the window with it. */
  readonly crashed?: () => void;
}

export interface TopWindow {
  /** Shown once it is drawn. */
  open(): void;
  /** Draws it, and shows nothing yet. */
  prepare(): void;
  hide(): void;
  close(): void;
  /** Does it with the window, if there is one. */
  with(act: (window: BrowserWindow) => void): void;
}

/** One window above everything, full screen too, that never takes the keyboard from what the person is doing. */
export function createTopWindow({ page, options, crashed, ...deps }: TopWindowDeps): TopWindow {
  let window: BrowserWindow | undefined;
  let isWanted = false;
  let isDrawn = false;

  const showIfWanted = (): void => {
    if (isWanted && isDrawn) window?.showInactive();
  };

  const close = (): void => {
    const closing = window;
    window = undefined;
    isWanted = false;
    if (closing && !closing.isDestroyed()) closing.destroy();
  };

  const make = (): BrowserWindow => {
    const made = openWindow(
      page,
      { ...onTop, ...asPanel(deps.platform), resizable: false, ...options() },
      deps,
    );
    isDrawn = false;
    made.setAlwaysOnTop(true, 'screen-saver');
    onEveryDesktop(made);
    made.once('ready-to-show', () => {
      if (window !== made) return;
      isDrawn = true;
      showIfWanted();
    });
    made.on('closed', () => {
      if (window === made) window = undefined;
    });
    made.webContents.on('render-process-gone', (_event, { reason }) => {
      deps.log.error('page gone', { page, reason });
      const wasWanted = isWanted;
      close();
      if (wasWanted) crashed?.();
    });
    return made;
  };

  return {
    open() {
      isWanted = true;
      window ??= make();
      showIfWanted();
    },
    prepare() {
      window ??= make();
    },
    hide() {
      isWanted = false;
      window?.hide();
    },
    close,
    with(act) {
      if (window) act(window);
    },
  };
}
