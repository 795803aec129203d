import { readExternalLink } from '../../src/base/external-link.ts';

/** A piece of a message: text, or an address that may be opened. */
interface Piece {
  readonly text: string;
  readonly href: string | null;
}

const linkPattern = /\b(?:https:\/\/|mailto:)[^\s<>"]+/giu;
/** What ends a sentence rather than an address. */
const trailing = new Set('.,;:!?*~\'"’”»…');
const openings = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;

/** An address keeps a closing bracket only when it has its opening one: "(see https://a.example/b_(c))". */
function withoutEndOfSentence(link: string): string {
  const loose = new Map(
    [...openings].map(([close, open]) => [close, countOf(link, close) - countOf(link, open)]),
  );
  let end = link.length;
  // One pass and no recursion: a message can be 8,000 brackets.
  for (; end > 0; end -= 1) {
    const last = link.charAt(end - 1);
    const surplus = loose.get(last) ?? 0;
    if (surplus > 0) loose.set(last, surplus - 1);
    else if (!trailing.has(last)) break;
  }
  return link.slice(0, end);
}

/** Letters that look like others in the host, a number that is an address, and signs that turn the direction of writing. */
const isAsItLooks = (link: string, href: string): boolean =>
  link.toLowerCase().startsWith(new URL(href).origin) && !/\p{Cf}/u.test(link);

/**
 * Splits a message into text and links. Only what may leave the app becomes a link; the shown text is always the whole address, as the
 * browser will see it where that may look different: it cannot say one thing and open another.
 */
export function splitLinks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(linkPattern)) {
    const link = withoutEndOfSentence(match[0]);
    const href = readExternalLink(link);
    if (href === null) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), href: null });
    pieces.push({ text: isAsItLooks(link, href) ? link : href, href });
    end = match.index + link.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null });
  return pieces;
}
