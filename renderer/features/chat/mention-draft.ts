import type { Named } from '../../stores/mentions.ts';
import { foldName } from '../name-matches.ts';

/** A name that is being written: from its sign to the cursor. */
export interface MentionDraft {
  readonly from: number;
  readonly query: string;
}

const longest = 40;

export function mentionAt(text: string, cursor: number): MentionDraft | null {
  const from = text.lastIndexOf('@', cursor - 1);
  if (from === -1 || cursor - from > longest) return null;
  const query = text.slice(from + 1, cursor);
  const startsWord = from === 0 || /[\s([{"'“‘]/u.test(text.charAt(from - 1));
  return startsWord && !/\n/u.test(query) ? { from, query } : null;
}

/** Those of whom a word of the name begins so, best first. */
export function matching(people: readonly Named[], { query }: MentionDraft, most = 6): Named[] {
  const wanted = foldName(query);
  const rank = ({ name }: Named): number => {
    const folded = foldName(name);
    if (folded.startsWith(wanted)) return 0;
    return folded.split(/\s+/u).some((word) => word.startsWith(wanted)) ? 1 : 2;
  };
  return people
    .filter((person) => rank(person) < 2)
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .slice(0, most);
}

/** The text with the whole name, and where the cursor is then. */
export function completed(
  text: string,
  { from, query }: MentionDraft,
  name: string,
): { text: string; cursor: number } {
  const said = `@${name} `;
  const rest = text.slice(from + 1 + query.length).replace(/^ /u, '');
  return { text: text.slice(0, from) + said + rest, cursor: from + said.length };
}
