import type { Translate } from '../texts.ts';

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ó',
  u: 'ú',
  y: 'ý',
  A: 'Á',
  C: 'Ç',
  E: 'É',
  I: 'Í',
  N: 'Ñ',
  O: 'Ó',
  U: 'Ú',
};

/** Between these stands what came out of the catalogue. */
export const pseudoMarks = ['⟦', '⟧'] as const;

/** Facts put in by a name, `{key}`, stay. */
const accented = (text: string): string =>
  text.replaceAll(/\{\w+\}|[A-Za-z]/g, (found) => accents[found] ?? found);

/** As long as a long language has it: words grow by two fifths. */
const longer = (text: string): string =>
  '~'.repeat(Math.ceil(text.length * 0.4)).replaceAll(/~{7}(?=~)/g, '$& ');

function marked(said: unknown): unknown {
  if (typeof said === 'string') return `${pseudoMarks[0]}${accented(said)}${longer(said)}${pseudoMarks[1]}`;
  if (typeof said === 'function')
    return (...facts: unknown[]): unknown => marked(Reflect.apply(said, null, facts));
  if (Array.isArray(said)) return said.map(marked);
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([place, text]) => [place, marked(text)]));
}

/** English that shows where a text is not in the catalogue, was kept, or has no room. */
export const pseudo: Translate = (_, english) => marked(english) as object;
