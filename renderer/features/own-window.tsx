import { render, type ComponentChildren } from 'preact';
import type { AppModel } from '../stores/app-model.ts';
import { followTheme } from './follow-theme.ts';
import { ModelProvider } from './model-provider.tsx';

/**
 * Opens a window once what is drawn in it has been fetched: only then its styles are among those of this one. The returned function
 * closes it, or sees to it that it does not open.
 */
export function openWith<Parts>(
  fetch: () => Promise<Parts>,
  open: (parts: Parts) => (() => void) | undefined,
  failed: () => void,
): () => void {
  let close: (() => void) | undefined;
  let isWanted = true;
  fetch().then((parts) => {
    if (isWanted) close = open(parts);
  }, failed);
  return () => {
    isWanted = false;
    close?.();
  };
}

/** Draws into another window, with the styles of this one. */
export function drawIn(page: Window, model: AppModel, what: ComponentChildren): () => void {
  const { document: paper } = page;
  paper.documentElement.lang = document.documentElement.lang;
  for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const link = paper.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet.href;
    paper.head.append(link);
  }
  const stopTheme = followTheme(paper.documentElement, model.desktop.settings);
  render(<ModelProvider model={model}>{what}</ModelProvider>, paper.body);
  return () => {
    stopTheme();
    render(null, paper.body);
  };
}

/** Until it is closed by what is returned, or with the page that opened it; `gone`: closed by something else. */
export function keepOpen(page: Window, stopDrawing: () => void, gone: () => void): () => void {
  const closeIt = (): void => {
    page.removeEventListener('pagehide', gone);
    stopDrawing();
    page.close();
  };
  page.addEventListener('pagehide', gone);
  // A page that is loaded anew opens its own.
  window.addEventListener('pagehide', closeIt);
  return () => {
    window.removeEventListener('pagehide', closeIt);
    closeIt();
  };
}
