const anyWord = /[\p{L}\p{M}\p{N}]+/gu;

const wordsIn = (text: string): string[] => text.toLowerCase().match(anyWord) ?? [];

/** How many of the words that are looked for begin one of the text: “ring” is in “Ring on”, but not in “Brings”. */
export function countWords(text: string, query: string): number {
  const there = wordsIn(text);
  return wordsIn(query).filter((start) => there.some((word) => word.startsWith(start))).length;
}

/** Where they stand in it. */
export function placesOf(text: string, query: string): readonly (readonly [from: number, to: number])[] {
  const starts = wordsIn(query);
  return [...text.matchAll(anyWord)].flatMap(({ 0: word, index }) => {
    const found = starts.filter((start) => word.toLowerCase().startsWith(start));
    return found.length === 0 ? [] : [[index, index + Math.max(...found.map(({ length }) => length))]];
  });
}
