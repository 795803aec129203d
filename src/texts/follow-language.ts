import { createSubject, type Observable } from '../base/observable.ts';
import {
  languageOf,
  speak,
  spokenLanguage,
  type Language,
  type LanguageChoice,
  type Translation,
} from './language.ts';

/** What this computer says of itself. */
export interface SystemLanguages {
  /** The best one first. */
  readonly wished: readonly string[];
  /** How it writes dates and numbers. */
  readonly form: string;
}

export interface FollowedLanguage {
  /** Of all that is said now: whoever shows texts draws them anew when it changes. */
  readonly spoken: Observable<Language>;
  /** Once the first one is spoken. */
  readonly isReady: Promise<void>;
}

/** Speaks what the settings say, and stays with what it speaks where another language cannot be fetched. */
export function followLanguage(
  settings: Observable<{ readonly language: LanguageChoice }>,
  { wished, form }: SystemLanguages,
  german: Translation,
): FollowedLanguage {
  const spoken = createSubject(spokenLanguage());
  const follow = async (): Promise<void> => {
    const { language } = settings.getState();
    await speak(language === 'system' ? languageOf(wished) : language, form, german).catch(() => {});
    spoken.set(spokenLanguage());
  };
  settings.subscribe((now, before) => {
    if (now.language !== before.language) void follow();
  });
  return { spoken, isReady: follow() };
}
