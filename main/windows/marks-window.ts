import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { Log } from '../../src/base/log.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { sourceOfMarksFrame } from '../../src/bridge/mini-frame.ts';
import { guardNavigation } from '../security/navigation.ts';
import { securePreferences } from '../security/web-preferences.ts';
import { onlyOne, type ChildWindow } from './child-window.ts';
import { onTop } from './on-top.ts';

interface MarksWindowDeps {
  /** Whether the system leaves it out of what is captured; where it does not, it is never opened. */
  readonly isPossible: boolean;
  /** The id of the display on which a source is. */
  readonly displayOf: (source: string) => string | null;
  readonly displays: () => readonly { readonly id: number; readonly bounds: Rectangle }[];
  /** A display came, went, or is another size now. */
  readonly watchDisplays: (changed: () => void) => () => void;
  readonly status: Observable<AppStatus>;
  readonly openLink: (address: string) => void;
  readonly log: Log;
}

/**
 * What others point at and draw over a shared screen, on that screen, with a border around it: a window over everything that the mouse goes
 * through, that never has the keyboard, and that is no part of the share. Main's page opens it and draws into it.
 */
export function createMarksWindow(deps: MarksWindowDeps): ChildWindow {
  const { isPossible, displays, watchDisplays, status, openLink, log } = deps;

  const boundsOf = (frameName: string): Rectangle | null => {
    const source = sourceOfMarksFrame(frameName);
    const display = source === null ? null : deps.displayOf(source);
    return displays().find(({ id }) => String(id) === display)?.bounds ?? null;
  };

  const takePlace = onlyOne();
  return {
    options({ url, frameName }): BrowserWindowConstructorOptions | null {
      const bounds = isPossible && url === 'about:blank' ? boundsOf(frameName) : null;
      return (
        bounds && {
          ...onTop,
          ...bounds,
          title: 'Parley',
          transparent: true,
          backgroundColor: '#00000000',
          hasShadow: false,
          roundedCorners: false,
          focusable: false,
          resizable: false,
          movable: false,
          enableLargerThanScreen: true,
          webPreferences: securePreferences(),
        }
      );
    },
    opened(window: BrowserWindow, frameName) {
      takePlace(window);
      guardNavigation(window.webContents, { openLink, log });
      const close = (): void => {
        if (!window.isDestroyed()) window.destroy();
      };
      // Before it is shown, or its first picture would be in the share.
      window.setContentProtection(true);
      window.setIgnoreMouseEvents(true);
      window.setAlwaysOnTop(true, 'screen-saver');
      window.showInactive();
      const stopDisplays = watchDisplays(() => {
        const bounds = boundsOf(frameName);
        if (bounds) window.setBounds(bounds);
        else close();
      });
      // The page closes it with the share. One that has crashed cannot, and nobody could put this window away.
      const stopStatus = status.subscribe(({ call }, before) => {
        if (before.call?.sharesScreen && !call?.sharesScreen) close();
      });
      window.webContents.on('render-process-gone', close);
      window.on('closed', () => {
        stopDisplays();
        stopStatus();
      });
      log.info('window opened', { page: 'marks' });
    },
  };
}
