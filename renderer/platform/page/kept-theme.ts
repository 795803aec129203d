import * as v from 'valibot';
import type { Observable } from '../../../src/base/observable.ts';
import type { Settings } from '../../../src/bridge/settings.ts';
import { createKeptValue, laterStore, type KeyValueStore } from './kept-value.ts';

/**
 * A page in a browser reads its settings only after its first frame, which would be white where somebody chose a dark one. So the theme is
 * kept where it is read at once, and the page's script is waited for before anything is drawn (`scripts/build/first-frame-plugin.ts`).
 */
export function createKeptTheme(page: { readonly localStorage: KeyValueStore }, name: string) {
  const kept = createKeptValue(
    laterStore(() => page.localStorage),
    name,
    v.picklist(['system', 'light', 'dark']),
  );
  return {
    show(root: { readonly dataset: DOMStringMap }): void {
      const theme = kept.load() ?? 'system';
      if (theme !== 'system') root.dataset['theme'] = theme;
    },
    follow(settings: Observable<Pick<Settings, 'theme'>>): void {
      const keep = ({ theme }: Pick<Settings, 'theme'>): void => {
        if (theme !== (kept.load() ?? 'system')) void kept.save(theme);
      };
      // It may have been chosen before it was kept here.
      keep(settings.getState());
      settings.subscribe(keep);
    },
  };
}
