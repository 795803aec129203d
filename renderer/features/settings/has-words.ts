const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether each word that is looked for begins one of the text: “ring” is in “Ring on”, but not in “Brings”. */
export function hasWords(text: string, query: string): boolean {
  const there = wordsIn(text);
  return wordsIn(query).every((start) => there.some((word) => word.startsWith(start)));
}
