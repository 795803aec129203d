import type { BrowserWindowConstructorOptions } from 'electron';

/** A small window over everything, which is shown without being given the keyboard, and is in no list of windows. */
export const onTop: BrowserWindowConstructorOptions = {
  frame: false,
  maximizable: false,
  minimizable: false,
  fullscreenable: false,
  skipTaskbar: true,
  alwaysOnTop: true,
  show: false,
};
