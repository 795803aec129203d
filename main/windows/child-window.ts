import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';

/** A window that the main page opens by a name and draws into; nothing else may be opened. */
export interface ChildWindow {
  /** Null: not this one, or not now. */
  options(asked: { url: string; frameName: string }): BrowserWindowConstructorOptions | null;
  opened(window: BrowserWindow, frameName: string): void;
}
