type Theme = 'system' | 'light' | 'dark';

/** Puts the theme on the page as `data-theme`, following the system where that is chosen. Returns its undo. */
export function applyTheme(root: HTMLElement, theme: Theme): () => void {
  const prefersDark = globalThis.matchMedia('(prefers-color-scheme: dark)');
  const draw = (): void => {
    root.dataset['theme'] = theme === 'system' ? (prefersDark.matches ? 'dark' : 'light') : theme;
  };
  draw();
  prefersDark.addEventListener('change', draw);
  return () => prefersDark.removeEventListener('change', draw);
}
