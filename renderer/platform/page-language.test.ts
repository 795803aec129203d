import { afterEach, expect, it, vi } from 'vitest';
import { createSubject } from '../../src/base/observable.ts';
import { fetchGerman } from '../../src/texts/fetch-german.ts';
import { speak, type LanguageChoice } from '../../src/texts/language.ts';
import { speakIn } from './page-language.ts';

afterEach(async () => speak('en', 'en', fetchGerman));

it('a page speaks before it is drawn, and says in which language, then and later', async () => {
  const root = { lang: '' };
  const page = {
    navigator: { languages: ['fr', 'de-AT'], language: 'fr' },
    document: { documentElement: root },
  } as unknown as Window;
  const settings = createSubject<{ language: LanguageChoice }>({ language: 'system' });
  const spoken = await speakIn(page, settings, fetchGerman);
  expect([spoken.getState(), root.lang]).toEqual(['de', 'de']);
  settings.set({ language: 'en' });
  await vi.waitFor(() => expect(root.lang).toBe('en'));
});
