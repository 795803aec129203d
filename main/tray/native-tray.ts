import path from 'node:path';
import type { Menu, MenuItemConstructorOptions, NativeImage, Tray } from 'electron';
import { unreachable } from '../../src/base/result.ts';
import type { Log } from '../../src/base/log.ts';
import type { TrayAction, TrayIcon, TrayItem } from './tray-model.ts';
import type { NativeTray } from './tray-service.ts';

interface NativeTrayDeps {
  readonly createTray: (image: NativeImage) => Tray;
  readonly createImage: (file: string) => NativeImage;
  readonly createMenu: (template: MenuItemConstructorOptions[]) => Menu;
  /** assets/tray. Electron finds the `@2x` file beside the plain one by itself. */
  readonly folder: string;
  readonly platform: NodeJS.Platform;
  readonly log: Log;
}

/** macOS colours template images itself, in a light and in a dark menu bar; Windows picks its size out of an ico. */
export function iconFile(folder: string, icon: TrayIcon, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return path.join(folder, `${icon}Template.png`);
  return path.join(folder, platform === 'win32' ? `${icon}.ico` : `${icon}.png`);
}

/** Electron takes one for the sign before a letter that chooses the item, on every system (its issues 9584 and 9978). */
const withoutMnemonics = (label: string): string => label.replaceAll('&', '&&');

function templateItem(item: TrayItem, run: (action: TrayAction) => void): MenuItemConstructorOptions {
  if (item.kind === 'separator') return { type: 'separator' };
  const label = withoutMnemonics(item.label);
  switch (item.kind) {
    case 'words':
      return { label, enabled: false };
    case 'action':
      return { label, click: () => run(item.action) };
    case 'choice':
      return { label, type: 'radio', checked: item.chosen, click: () => run(item.action) };
    case 'menu':
      return { label, submenu: toTemplate(item.items, run) };
    default:
      return unreachable(item);
  }
}

export const toTemplate = (
  items: readonly TrayItem[],
  run: (action: TrayAction) => void,
): MenuItemConstructorOptions[] => items.map((item) => templateItem(item, run));

/** Undefined where the system has no tray at all. */
export function createNativeTray(deps: NativeTrayDeps): NativeTray | undefined {
  const { createTray, createImage, createMenu, folder, platform, log } = deps;
  const image = (icon: TrayIcon): NativeImage => createImage(iconFile(folder, icon, platform));
  try {
    const tray = createTray(image('idle'));
    return {
      // On macOS a click opens the menu, as everywhere in its menu bar.
      onClick: (listener) => void (platform !== 'darwin' && tray.on('click', listener)),
      setIcon: (icon) => tray.setImage(image(icon)),
      setToolTip: (text) => tray.setToolTip(text),
      setMenu: (items, run) => tray.setContextMenu(createMenu(toTemplate(items, run))),
      destroy: () => tray.destroy(),
    };
  } catch {
    log.warn('no tray');
    return undefined;
  }
}
