/** A piece of a message: text, or an address that may be opened. */
export interface Piece {
  readonly text: string;
  readonly href: string | null;
}

const linkPattern = /\bhttps?:\/\/[^\s<>"]+/giu;
/** What ends a sentence rather than an address. */
const trailing = /[.,;:!?'"’”»…]+$/u;

/** An address keeps a closing bracket only when it has its opening one: "(see https://a.example/b_(c))". */
function withoutLooseBrackets(link: string): string {
  const trimmed = link.replace(trailing, '');
  for (const [open, close] of ['()', '[]', '{}']) {
    if (open === undefined || close === undefined || !trimmed.endsWith(close)) continue;
    if (trimmed.split(close).length > trimmed.split(open).length)
      return withoutLooseBrackets(trimmed.slice(0, -1));
  }
  return trimmed;
}

/**
 * Splits a message into text and links. Only http and https become links, and only what a URL parser accepts; the shown text
 * is always the whole address, so that it cannot say one thing and open another.
 */
export function splitLinks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(linkPattern)) {
    const link = withoutLooseBrackets(match[0]);
    const url = URL.parse(link);
    if (!url || url.hostname === '' || url.username !== '') continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), href: null });
    pieces.push({ text: link, href: url.href });
    end = match.index + link.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null });
  return pieces;
}
