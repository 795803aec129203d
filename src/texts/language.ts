import { sayAllBy } from './texts.ts';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

export const languageChoices = ['system', ...languages] as const;
export type LanguageChoice = (typeof languageChoices)[number];

/** Each as those who speak it call it. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

/** The texts of a language by their parts. English needs none: it is the source. */
export type Translation = () => Promise<Readonly<Record<string, object>>>;

const plainly = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The first of the system's languages that is spoken here. */
export const languageOf = (wished: readonly string[]): Language =>
  wished.map(plainly).flatMap((tag) => languages.filter((one) => one === tag))[0] ?? 'en';

let now: Language = 'en';
let form: string | undefined;
let turn = 0;

export const spokenLanguage = (): Language => now;

/** For dates and numbers: the system's own form where it speaks the same language; undefined is that form. */
export const spokenForm = (): string | undefined => form;

/** From then on all texts are of that language. `systemForm` is how this computer writes dates. */
export async function speak(language: Language, systemForm: string, german: Translation): Promise<void> {
  turn += 1;
  const mine = turn;
  const translated = language === 'de' ? await german() : {};
  // Another one was chosen while this one was fetched.
  if (mine !== turn) return;
  now = language;
  form = plainly(systemForm) === language ? undefined : language;
  sayAllBy((part) => Reflect.get(translated, part));
}
