import { afterEach, expect, it, vi } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { createSubject } from '../../../src/base/observable.ts';
import { fetchGerman } from '../../../src/texts/fetch-german.ts';
import { speak, type LanguageChoice } from '../../../src/texts/language.ts';
import { speakIn } from './page-language.ts';

afterEach(async () => speak('en', 'en', fetchGerman));

it('a page speaks before it is drawn, and says in which language, then and later', async () => {
  const root = { lang: '' };
  const page = {
    navigator: { languages: ['fr', 'de-AT'], language: 'fr' },
    document: { documentElement: root },
  } as unknown as Window;
  const settings = createSubject<{ language: LanguageChoice }>({ language: 'system' });
  const spoken = await speakIn({ page, settings, german: fetchGerman, clock: createManualClock() });
  expect([spoken.getState(), root.lang]).toEqual(['de', 'de']);
  settings.set({ language: 'en' });
  await vi.waitFor(() => expect(root.lang).toBe('en'));
});

const pageOf = (more: object): Window =>
  ({
    navigator: { languages: ['fr', 'de-AT'], language: 'fr' },
    document: { documentElement: { lang: '' } },
    ...more,
  }) as unknown as Window;

it('in the app it is the app’s own language, as in the tray', async () => {
  const settings = createSubject<{ language: LanguageChoice }>({ language: 'system' });
  const page = pageOf({ parley: {} });
  const spoken = await speakIn({ page, settings, german: fetchGerman, clock: createManualClock() });
  expect(spoken.getState()).toBe('en');
});

it('a language that does not come is not waited for', async () => {
  const clock = createManualClock();
  const settings = createSubject<{ language: LanguageChoice }>({ language: 'de' });
  const asked = speakIn({ page: pageOf({}), settings, german: () => new Promise(() => {}), clock });
  clock.advance(3_000);
  expect((await asked).getState()).toBe('en');
});
