/** As names are compared: case and accents do not matter. */
export const foldName = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word of the query stands somewhere in the name. */
export function nameMatches(name: string, query: string): boolean {
  const folded = foldName(name);
  return foldName(query.trim())
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}
