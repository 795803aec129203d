import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';

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

/** Floats over another program in full screen, and takes no focus with a click (Electron's page "BaseWindowConstructorOptions"). */
export const asPanel = (platform: NodeJS.Platform): BrowserWindowConstructorOptions =>
  platform === 'darwin' ? { type: 'panel' } : {};

/** On whichever desktop one works, and on macOS over a full screen too, without the app leaving the Dock (Electron issue 26350). */
export const onEveryDesktop = (window: Pick<BrowserWindow, 'setVisibleOnAllWorkspaces'>): void =>
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
