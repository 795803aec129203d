import { render } from 'preact';
import type { Observable } from '../../src/base/observable.ts';
import type { Language } from '../../src/texts/language.ts';
import { followTheme } from '../features/follow-theme.ts';
import { ModelProvider } from '../features/model-provider.tsx';
import type { AppModel } from '../stores/app-model.ts';
import { App } from './app.tsx';
import { followTitle } from './page-title.ts';
import '../ui/styles.css';

/** Draws the app; the returned function takes it away. */
export function mountApp(root: HTMLElement, model: AppModel, language: Observable<Language>): () => void {
  const stopTheme = followTheme(document.documentElement, model.desktop.settings);
  const stopTitle = followTitle(document, model, language);
  render(
    <ModelProvider model={model}>
      <App language={language} />
    </ModelProvider>,
    root,
  );
  return () => {
    stopTheme();
    stopTitle();
    render(null, root);
  };
}
