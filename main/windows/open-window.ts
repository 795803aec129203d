import type { BrowserWindow, BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron';
import type { Page } from '../../src/bridge/contract.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { Log } from '../../src/base/log.ts';
import type { Pages } from '../ipc/pages.ts';
import { type ChildOptions, guardNavigation } from '../security/navigation.ts';
import { addressOf } from '../security/scheme.ts';
import { securePreferences } from '../security/web-preferences.ts';
import { editMenuFor } from './edit-menu.ts';

export interface WindowDeps {
  readonly platform: NodeJS.Platform;
  readonly createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly preload: string;
  readonly pages: Pages;
  readonly openLink: (address: string) => void;
  readonly openMenu: (items: MenuItemConstructorOptions[], window: BrowserWindow) => void;
  readonly copy: (text: string) => void;
  readonly isDark: () => boolean;
  readonly log: Log;
}

interface OpenDeps extends WindowDeps {
  readonly childOptions?: ChildOptions;
  /** Whose main page it is. */
  readonly profile?: ProfileId;
}

/** `--canvas` of the interface (renderer/ui/tokens.css), so that nothing flashes before it has drawn. */
const background = (isDark: boolean): string => (isDark ? '#1a1815' : '#fcfbf9');

/** Every window of ours is made here: same rights, same guards, a bridge for its page and no other. */
export function openWindow(
  page: Page,
  options: BrowserWindowConstructorOptions,
  { createWindow, preload, pages, openLink, openMenu, copy, isDark, log, childOptions, profile }: OpenDeps,
): BrowserWindow {
  const window = createWindow({
    title: 'Parley',
    backgroundColor: background(isDark()),
    autoHideMenuBar: true,
    ...options,
    webPreferences: securePreferences(preload),
  });
  guardNavigation(window.webContents, { openLink, log, ...(childOptions && { childOptions }) });
  const remove = pages.add(page, window.webContents, profile);
  window.on('closed', remove);
  window.webContents.on('context-menu', (_event, at) => {
    const items = editMenuFor(at, copy);
    if (items.length > 0) openMenu(items, window);
  });
  window.webContents.on('did-fail-load', (_event, code) => log.error('page not loaded', { page, code }));
  window.loadURL(addressOf(page, profile)).catch(() => log.error('page not loaded', { page }));
  log.info('window opened', { page });
  return window;
}
