/** A piece of a text, and whether it was looked for. */
interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

const contextChars = 70;
const longest = 260;

/** As the service compares: case and accents do not matter. Each sign keeps its place, or the marks would slip. */
const foldSign = (sign: string): string => {
  const folded = sign.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return folded.length === sign.length ? folded : sign.toLowerCase();
};
const fold = (text: string): string => text.replaceAll(/./gsu, foldSign);

const termsOf = (query: string): string[] =>
  [...fold(query).matchAll(/"([^"]+)"|[^\s"]+/gu)]
    .map(([whole, quoted]) => (quoted ?? whole).trim())
    .filter((term) => term !== '')
    .slice(0, 12);

function placesOf(folded: string, terms: readonly string[]): [start: number, end: number][] {
  const places: [number, number][] = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length)) {
      places.push([at, at + term.length]);
    }
  }
  return places.toSorted(([a], [b]) => a - b);
}

/** The part of a message around the first word that was looked for, in pieces. */
export function markWords(text: string, query: string): Piece[] {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const places = placesOf(fold(line), termsOf(query));
  const first = places[0]?.[0] ?? 0;
  const start = first > contextChars * 2 ? line.lastIndexOf(' ', first - contextChars) + 1 : 0;
  const end = Math.min(line.length, start + longest);
  const pieces: Piece[] = start > 0 ? [{ text: '… ', isFound: false }] : [];
  let done = start;
  for (const [from, to] of places) {
    if (from < done || to > end) continue;
    if (from > done) pieces.push({ text: line.slice(done, from), isFound: false });
    pieces.push({ text: line.slice(from, to), isFound: true });
    done = to;
  }
  if (done < end) pieces.push({ text: line.slice(done, end), isFound: false });
  if (end < line.length) pieces.push({ text: ' …', isFound: false });
  return pieces;
}
