import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { german } from './german/german.ts';
import { fetchGerman } from './fetch-german.ts';
import { speak } from './language.ts';
import { partNames } from './texts.ts';

const tools = new Set(['texts.ts', 'language.ts', 'follow-language.ts', 'fetch-german.ts', 'plural.ts']);
const files = readdirSync(import.meta.dirname).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !tools.has(name),
);
const camelled = (file: string): string =>
  path.basename(file, '.ts').replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

type Part = Readonly<Record<string, object>>;
const parts = await Promise.all(
  files.map(async (file) => ({
    name: camelled(file),
    made: (await import(path.join(import.meta.dirname, file))) as Part,
  })),
);

afterEach(async () => speak('en', 'en', fetchGerman));

/** All plain texts, by their places. */
const plainTexts = (said: object, place = ''): [place: string, text: string][] =>
  Object.entries(said).flatMap(([name, text]: [string, unknown]): [string, string][] => {
    if (typeof text === 'string') return [[`${place}${name}`, text]];
    return typeof text === 'object' && text !== null ? plainTexts(text, `${place}${name}.`) : [];
  });

const factsIn = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([found]) => found).toSorted();

describe('the catalogue', () => {
  it('has each part in German, under the name of its file', () => {
    const names = parts.map(({ name }) => name).toSorted();
    // Files of tests share a process, and one of them makes parts of its own.
    expect(partNames()).toEqual(expect.arrayContaining(names));
    expect(Object.keys(german).toSorted()).toEqual(names);
  });

  it.each(parts)(
    '$name has the same elements in each text, and says something where English does',
    async ({ made }) => {
      const english = plainTexts(made);
      await speak('de', 'de', fetchGerman);
      const spoken = new Map(plainTexts(made));
      for (const [place, text] of english) {
        const said = spoken.get(place) ?? '';
        expect([place, factsIn(said), said.trim() === '']).toEqual([
          place,
          factsIn(text),
          text.trim() === '',
        ]);
      }
    },
  );
});
