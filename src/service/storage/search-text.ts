/** How text is written into the search's index and how it is asked for: the two must never differ. */

/** Private use: nothing that is meant to be read is there, so a tag is never found in a text. */
const tagBase = 0xe000;
const tagDigits = 6_400;
const tagEnd = '\u{f8ff}';

/**
 * Case, accents, and forms of the same letter do not matter: "Strasse" finds "Straße", "uber" finds "über". Control characters
 * end words, or a text could not be searched behind one.
 */
export function fold(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll(/[\p{Cc}\p{Co}\s]+/gu, ' ');
}

/** Three signs, which is one entry of the index. */
export const tagOf = (tag: number): string =>
  String.fromCharCode(tagBase + (tag % (tagDigits - 1)), tagBase + Math.floor(tag / (tagDigits - 1))) +
  tagEnd;

/** More words than so many narrow a search no further that anybody would notice. */
const maxTerms = 12;

/** The words of a search, folded; what stands in quotes is one. */
export function termsOf(text: string): string[] {
  const found = fold(text).matchAll(/"([^"]+)"|[^\s"]+/gu);
  const terms = [...found].map(([whole, quoted]) => (quoted ?? whole).trim()).filter((term) => term !== '');
  return [...new Set(terms)].slice(0, maxTerms);
}

/** Entries of the index that each text with this term has; a shorter term has none. */
const maxEntries = 16;

export function entriesOf(term: string): string[] {
  const signs = Array.from(term);
  const entries = new Set<string>();
  for (let at = 0; at + 3 <= signs.length && entries.size < maxEntries; at += 1) {
    entries.add(signs.slice(at, at + 3).join(''));
  }
  return [...entries];
}

/** As a string of FTS5's query language: whatever is in it is only text there (sqlite.org/fts5.html, 3.1). */
export const quoted = (entry: string): string => `"${entry.replaceAll('"', '""')}"`;

/** As the client shows links too: what begins so. */
export const hasLink = (text: string): boolean => /\bhttps?:\/\/[^\s<>"]/iu.test(text);
