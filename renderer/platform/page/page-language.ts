import type { Clock } from '../../../src/base/clock.ts';
import type { Observable } from '../../../src/base/observable.ts';
import { followLanguage, type SystemLanguages } from '../../../src/texts/follow-language.ts';
import type { Language, LanguageChoice, Translation } from '../../../src/texts/language.ts';

/** A page that waits for its language longer is drawn in English meanwhile. */
const patienceMs = 3_000;

interface SpeakDeps {
  readonly page: Pick<Window, 'navigator' | 'document'> & { readonly parley?: unknown };
  readonly settings: Observable<{ readonly language: LanguageChoice }>;
  readonly german: Translation;
  readonly clock: Clock;
}

/** A page speaks as the settings say before anything is drawn in it, and says so of itself. */
export async function speakIn({ page, settings, german, clock }: SpeakDeps): Promise<Observable<Language>> {
  const { languages, language } = page.navigator;
  // Main has the app's own language alone: the tray says nothing else than the window.
  const system: SystemLanguages = { wished: page.parley ? [language] : languages, form: language };
  const { spoken, isReady } = followLanguage(settings, system, german);
  const root = page.document.documentElement;
  const sayIt = (): void => {
    root.lang = spoken.getState();
  };
  spoken.subscribe(sayIt);
  await new Promise<void>((speaks) => {
    const stopWaiting = clock.after(patienceMs, speaks);
    void isReady.then(() => {
      stopWaiting();
      speaks();
    });
  });
  sayIt();
  return spoken;
}
