import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';

/** A window that the main page opens by a name and draws into; nothing else may be opened. */
export interface ChildWindow {
  /** Null: not this one, or not now. */
  options(asked: { url: string; frameName: string }): BrowserWindowConstructorOptions | null;
  opened(window: BrowserWindow, frameName: string): void;
}

/** Takes the place of the one before: a page that somebody has taken over cannot cover the screen with them, nor leave one behind. */
export function onlyOne(): (window: Pick<BrowserWindow, 'isDestroyed' | 'destroy'>) => void {
  let before: Pick<BrowserWindow, 'isDestroyed' | 'destroy'> | null = null;
  return (window) => {
    if (before && !before.isDestroyed()) before.destroy();
    before = window;
  };
}
