/** The blocks that Unicode keeps for scripts which are read from right to left. */
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** No name may contain them (`src/protocol/model.ts`): where they stand already it is a part of a sentence. */
const [begin, end] = ['\u2068', '\u2069'] as const;

/**
 * A name within a sentence. One that is read from the right would take marks, numbers and other names beside it to its side, so it is isolated
 * (Unicode annex 9: first strong isolate). What is read from the left stays as it is, to be searched and copied like any text.
 */
export const isolated = (name: string): string =>
  fromTheRight.test(name) && !name.includes(begin) ? `${begin}${name}${end}` : name;

/** A sentence with names of people, rooms and files in it: every one is made with this. */
export const sentence = (words: TemplateStringsArray, ...names: readonly (string | number)[]): string =>
  String.raw({ raw: words }, ...names.map((name) => (typeof name === 'string' ? isolated(name) : name)));
