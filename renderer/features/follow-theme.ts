import type { Observable } from '../../src/base/observable.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import { applyTheme } from '../ui/theme.ts';

/** A page of Parley looks as the settings say; the returned function lets go of it. */
export function followTheme(root: HTMLElement, settings: Observable<Settings>): () => void {
  const themeNow = (): (() => void) => applyTheme(root, settings.getState().theme);
  let undo = themeNow();
  const unsubscribe = settings.subscribe((now, before) => {
    if (now.theme === before.theme) return;
    undo();
    undo = themeNow();
  });
  return () => {
    unsubscribe();
    undo();
  };
}
