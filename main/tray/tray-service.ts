import type { TrayAction, TrayIcon, TrayItem, TrayModel } from './tray-model.ts';

/** Electron's Tray, with menus and icons already made. */
export interface NativeTray {
  onClick(listener: () => void): void;
  setIcon(icon: TrayIcon): void;
  setToolTip(text: string): void;
  setMenu(items: readonly TrayItem[], run: (action: TrayAction) => void): void;
  destroy(): void;
}

interface TrayService {
  render(model: TrayModel): void;
  destroy(): void;
}

/** Sets only what changed: on Linux each new menu closes the one that is open. */
export function createTrayService(tray: NativeTray, run: (action: TrayAction) => void): TrayService {
  let shown: TrayModel | undefined;
  let isDestroyed = false;
  const isSameMenu = (menu: TrayModel['menu']): boolean =>
    JSON.stringify(menu) === JSON.stringify(shown?.menu);
  return {
    render(model) {
      if (isDestroyed) return;
      if (model.icon !== shown?.icon) tray.setIcon(model.icon);
      if (model.tooltip !== shown?.tooltip) tray.setToolTip(model.tooltip);
      if (!isSameMenu(model.menu)) tray.setMenu(model.menu, run);
      shown = model;
    },
    destroy() {
      if (isDestroyed) return;
      isDestroyed = true;
      tray.destroy();
    },
  };
}
