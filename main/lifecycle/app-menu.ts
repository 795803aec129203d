import type { MenuItemConstructorOptions } from 'electron';

/** macOS takes the shortcuts for copy, paste and quit from the application menu; elsewhere a menu is only in the way. */
export const appMenuFor = (platform: NodeJS.Platform): MenuItemConstructorOptions[] | null =>
  platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] : null;
