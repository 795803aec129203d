import { render } from 'preact';
import { ModelContext } from '../features/model-context.ts';
import type { AppModel } from '../stores/app-model.ts';
import { applyTheme } from '../ui/theme.ts';
import { App } from './app.tsx';
import { followTitle } from './page-title.ts';
import '../ui/styles.css';

/** Draws the app; the returned function takes it away. */
export function mountApp(root: HTMLElement, model: AppModel): () => void {
  const stopTheme = followTheme(model);
  const stopTitle = followTitle(document, model);
  render(
    <ModelContext.Provider value={model}>
      <App />
    </ModelContext.Provider>,
    root,
  );
  return () => {
    stopTheme();
    stopTitle();
    render(null, root);
  };
}

function followTheme({ desktop: { settings } }: AppModel): () => void {
  const themeNow = (): (() => void) => applyTheme(document.documentElement, settings.getState().theme);
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
