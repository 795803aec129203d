import { followLanguage, type SystemLanguages } from '../../src/texts/follow-language.ts';
import type { Language, LanguageChoice, Translation } from '../../src/texts/language.ts';
import type { Observable } from '../../src/base/observable.ts';

/** A page speaks as the settings say before anything is drawn in it, and says so of itself. */
export async function speakIn(
  page: Pick<Window, 'navigator' | 'document'>,
  settings: Observable<{ readonly language: LanguageChoice }>,
  german: Translation,
): Promise<Observable<Language>> {
  const { languages, language } = page.navigator;
  const system: SystemLanguages = { wished: languages, form: language };
  const { spoken, isReady } = followLanguage(settings, system, german);
  const root = page.document.documentElement;
  const sayIt = (): void => {
    root.lang = spoken.getState();
  };
  spoken.subscribe(sayIt);
  await isReady;
  sayIt();
  return spoken;
}
