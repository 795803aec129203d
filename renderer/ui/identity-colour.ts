/** How many avatar colours avatar.css has. */
export const avatarColours = 10;

/** The same colour for the same person, everywhere and always: FNV-1a over the id. */
export function colourOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % avatarColours;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const firstGrapheme = (word: string): string => [...segmenter.segment(word)][0]?.segment ?? '';

/** One or two letters; a name without letters gives its first sign (an emoji, a Han character) alone. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const lettered = words.filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const [first, last] = [lettered[0] ?? words[0] ?? '', lettered.length > 1 ? (lettered.at(-1) ?? '') : ''];
  // Letters of these scripts are wide, or join each other: two would not read as initials.
  const isWide = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}]/u;
  const letters = isWide.test(first) ? firstGrapheme(first) : firstGrapheme(first) + firstGrapheme(last);
  return letters.toLocaleUpperCase();
}
