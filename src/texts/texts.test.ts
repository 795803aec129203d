import { afterEach, describe, expect, it } from 'vitest';
import { pseudo } from './fakes/pseudo.ts';
import { fetchGerman } from './fetch-german.ts';
import { languageOf, speak, spokenForm, spokenLanguage } from './language.ts';
import { pluralIn } from './plural.ts';
import { sayAllBy, texts } from './texts.ts';

afterEach(async () => speak('en', 'en', fetchGerman));

describe('a part', () => {
  const made = texts('made', { hello: 'Hello', of: (name: string) => `Of ${name}`, deep: { one: 'One' } });

  it('says what the chosen language has, and English where it has nothing', () => {
    sayAllBy((part) => (part === 'made' ? { hello: 'Hallo' } : undefined));
    expect([made.hello, made.of('Ada')]).toEqual(['Hallo', 'Of Ada']);
    sayAllBy(() => undefined);
    expect(made.hello).toBe('Hello');
  });

  it('speaks the language that was chosen before it was fetched', () => {
    sayAllBy(() => ({ late: 'Spät' }));
    expect(texts('late', { late: 'Late' }).late).toBe('Spät');
  });

  it('is marked throughout in the made-up language', () => {
    sayAllBy(pseudo);
    expect([made.hello, made.of('Ada'), made.deep.one]).toEqual(['⟦Hélló~~⟧', '⟦Óf Ádá~~~⟧', '⟦Óñé~~⟧']);
  });
});

describe('the language', () => {
  it.each([
    [['fr-FR', 'de-AT', 'en'], 'de'],
    [['en-US'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ] as const)('for a system of %j is %s', (wished, language) => {
    expect(languageOf(wished)).toBe(language);
  });

  it('takes the form of dates from the system where that speaks the same', async () => {
    await speak('de', 'de-AT', fetchGerman);
    expect([spokenLanguage(), spokenForm()]).toEqual(['de', undefined]);
    await speak('de', 'en-GB', fetchGerman);
    expect(spokenForm()).toBe('de');
  });

  it.each([
    ['en', 1, '1 file'],
    ['en', 0, '0 files'],
    ['en', 12_000, '12,000 files'],
    ['de', 12_000, '12.000 files'],
  ])('counts in %s: %i', (language, count, said) => {
    expect(pluralIn(language)(count, { one: '# file', other: '# files' })).toBe(said);
  });
});
