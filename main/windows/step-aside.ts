import type { Observable } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import type { MainWindow } from './main-window.ts';
import { type DisplayArea, displayAt } from './placement.ts';

interface StepAsideDeps {
  readonly status: Observable<AppStatus>;
  /** The call in small takes the window's place, unless the person does without it. */
  readonly hasMini: () => boolean;
  /** The display that was picked to be shared; null where the system does not tell. */
  readonly sharedDisplay: () => string | null;
  readonly displays: () => readonly (DisplayArea & { readonly id: number })[];
  readonly inFront: () => Pick<MainWindow, 'isShown' | 'place' | 'minimize' | 'restore'>;
}

/**
 * A window that shows what is shared, within what is shared, shows itself without end. Where nothing keeps it out of the picture it gives way
 * to the call in small, and comes back when the share is over. Once the person has brought it back it is left alone.
 */
export function stepAside(deps: StepAsideDeps): void {
  const { status, hasMini, sharedDisplay, displays, inFront } = deps;
  let comeBack = (): void => {};

  const isOnShared = (): boolean => {
    const all = displays();
    const shared = all.find(({ id }) => String(id) === sharedDisplay()) ?? (all.length === 1 ? all[0] : null);
    const { x, y, width, height } = inFront().place().bounds;
    return shared === displayAt(all, { x: x + width / 2, y: y + height / 2 });
  };

  const goAside = (): void => {
    const window = inFront();
    if (!window.isShown.getState() || !hasMini() || !isOnShared()) return;
    window.minimize();
    const forget = window.isShown.subscribe((isShown) => {
      if (!isShown) return;
      forget();
      comeBack = () => {};
    });
    comeBack = () => window.restore();
  };

  status.subscribe(({ call }, before) => {
    const isScreen = call?.sharesScreen ?? false;
    if (isScreen === (before.call?.sharesScreen ?? false)) return;
    if (isScreen) goAside();
    else comeBack();
  });
}
