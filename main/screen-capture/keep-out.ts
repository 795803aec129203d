import type { BrowserWindow } from 'electron';
import type { Observable } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';

type Window = Pick<BrowserWindow, 'setContentProtection'> & {
  on(event: 'closed', listener: () => void): unknown;
};

export interface KeepOut {
  /** A window of ours, from its opening to its end. */
  guard<Opened extends Window>(window: Opened): Opened;
}

/**
 * Our own windows are not part of a shared screen, where the system honours it (docs/platforms.md, "Share"). Only then: at other times
 * somebody may want a picture of them.
 */
export function createKeepOut(status: Observable<AppStatus>): KeepOut {
  const windows = new Set<Window>();
  let isOut = false;
  status.subscribe(({ call }) => {
    const isWanted = call?.sharesScreen ?? false;
    if (isWanted === isOut) return;
    isOut = isWanted;
    for (const window of windows) window.setContentProtection(isOut);
  });
  return {
    guard(window) {
      windows.add(window);
      window.on('closed', () => windows.delete(window));
      if (isOut) window.setContentProtection(true);
      return window;
    },
  };
}
