import path from 'node:path';
import type { BrowserWindow, NativeImage } from 'electron';
import { iconFile } from './native-tray.ts';
import type { TaskbarModel } from './taskbar-model.ts';
import type { TrayAction } from './tray-model.ts';

interface TaskbarDeps {
  readonly window: Pick<BrowserWindow, 'setOverlayIcon' | 'setThumbarButtons'>;
  readonly createImage: (file: string) => NativeImage;
  readonly trayIcons: string;
  readonly buttonIcons: string;
  readonly run: (action: TrayAction) => void;
}

/** The app's button in the task bar of Windows. Sets only what changed: buttons that are set anew flicker under the pointer. */
export function createTaskbar(deps: TaskbarDeps): { render(model: TaskbarModel): void } {
  const { window, createImage, trayIcons, buttonIcons, run } = deps;
  let shown: TaskbarModel = { overlay: null, buttons: [] };
  const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

  return {
    render(model) {
      const { overlay, buttons } = model;
      if (!isSame(overlay, shown.overlay)) {
        const image = overlay && createImage(iconFile(trayIcons, overlay.icon, 'win32'));
        window.setOverlayIcon(image, overlay?.words ?? '');
      }
      if (!isSame(buttons, shown.buttons)) {
        window.setThumbarButtons(
          buttons.map(({ icon, label, action }) => ({
            icon: createImage(path.join(buttonIcons, `${icon}.png`)),
            tooltip: label,
            click: () => run(action),
          })),
        );
      }
      shown = model;
    },
  };
}
