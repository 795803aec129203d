import type { BrowserWindow } from 'electron';
import * as v from 'valibot';
import type { Clock } from '../../src/base/clock.ts';
import type { Log } from '../../src/base/log.ts';
import { miniFrame } from '../../src/bridge/mini-frame.ts';
import type { KeepOut } from '../screen-capture/keep-out.ts';
import { guardNavigation } from '../security/navigation.ts';
import { securePreferences } from '../security/web-preferences.ts';
import { onlyOne, type ChildWindow } from './child-window.ts';
import { asPanel, onEveryDesktop, onTop } from './on-top.ts';
import { type DisplayArea, displayAt, inCorner, isReachable, nameOfDisplay } from './placement.ts';
import type { MemoryStore } from './window-memory.ts';

interface MiniWindowDeps {
  readonly platform: NodeJS.Platform;
  readonly memory: MemoryStore;
  readonly displays: () => readonly DisplayArea[];
  readonly cursor: () => { x: number; y: number };
  readonly openLink: (address: string) => void;
  /** It is no part of a shared screen. */
  readonly keepOut: KeepOut;
  readonly clock: Clock;
  readonly log: Log;
}

const size = { width: 320, height: 220 };
/** Dragging moves a window many times a second. */
const settleMs = 500;

const whole = v.pipe(v.number(), v.safeInteger());
const bounds = v.object({ x: whole, y: whole, width: whole, height: whole });
/** By display: who works at two desks wants it where it was at each. */
const places = v.record(v.string(), bounds);

/**
 * The call in small, on top of everything. It is a window that the main page opens and draws into, so that pictures need not be sent from one
 * process to another; without a bridge, and with the guards of every window.
 */
export function createMiniWindow({
  memory,
  openLink,
  keepOut,
  clock,
  log,
  ...screen
}: MiniWindowDeps): ChildWindow {
  const areaAt = (point: { x: number; y: number }): DisplayArea | undefined =>
    displayAt(screen.displays(), point);

  const remembered = (): v.InferOutput<typeof places> => {
    const parsed = v.safeParse(places, memory.store);
    return parsed.success ? parsed.output : {};
  };

  const placeNow = (): Partial<v.InferOutput<typeof bounds>> => {
    const area = areaAt(screen.cursor());
    if (!area) return size;
    const before = remembered()[nameOfDisplay(area)];
    return before && isReachable(before, area) ? before : inCorner(size, area);
  };

  const takePlace = onlyOne();
  return {
    options: ({ url, frameName }) =>
      url !== 'about:blank' || frameName !== miniFrame
        ? null
        : {
            ...onTop,
            ...asPanel(screen.platform),
            ...placeNow(),
            minWidth: 220,
            minHeight: 150,
            title: 'Parley',
            webPreferences: securePreferences(),
          },
    opened(window: BrowserWindow) {
      takePlace(window);
      keepOut.guard(window);
      guardNavigation(window.webContents, { openLink, log });
      window.setAlwaysOnTop(true, 'floating');
      onEveryDesktop(window);
      // Whoever works elsewhere keeps the keyboard.
      window.showInactive();
      let cancel = (): void => {};
      const later = (): void => {
        cancel();
        cancel = clock.after(settleMs, () => {
          if (window.isDestroyed()) return;
          const place = window.getBounds();
          const area = areaAt(place);
          if (area) memory.store = { ...remembered(), [nameOfDisplay(area)]: place };
        });
      };
      window.on('move', later);
      window.on('resize', later);
      window.on('closed', () => cancel());
      log.info('window opened', { page: 'mini' });
    },
  };
}
