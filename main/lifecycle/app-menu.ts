import type { MenuItemConstructorOptions } from 'electron';
import { appMenuTexts as words } from '../../src/texts/app-menu.ts';

const line: MenuItemConstructorOptions = { type: 'separator' };
const item = (role: keyof typeof words & NonNullable<MenuItemConstructorOptions['role']>) => ({
  role,
  label: words[role],
});

/**
 * macOS takes the shortcuts for copy, paste and quit from the application menu; elsewhere a menu is only in the way. What Electron
 * calls its own items is English whatever the system speaks.
 */
export const appMenuFor = (platform: NodeJS.Platform): MenuItemConstructorOptions[] | null =>
  platform === 'darwin'
    ? [
        {
          label: 'Parley',
          submenu: [
            item('about'),
            line,
            item('services'),
            line,
            ...(['hide', 'hideOthers', 'unhide'] as const).map(item),
            line,
            item('quit'),
          ],
        },
        {
          label: words.edit,
          submenu: [
            ...(['undo', 'redo'] as const).map(item),
            line,
            ...(['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'delete', 'selectAll'] as const).map(item),
          ],
        },
        {
          // By the role macOS lists the open windows in it.
          ...item('window'),
          submenu: [...(['minimize', 'zoom', 'close'] as const).map(item), line, item('front')],
        },
      ]
    : null;
