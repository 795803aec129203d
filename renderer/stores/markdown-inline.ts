import { splitColours } from './colours.ts';
import { splitLinks } from './split-links.ts';

type Mark = 'bold' | 'italic' | 'strike';

/** What stands in a line. */
export type Inline =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'colour'; readonly text: string }
  | { readonly is: 'link'; readonly text: string; readonly href: string }
  | { readonly is: 'marked'; readonly mark: Mark; readonly parts: readonly Inline[] };

type Token =
  | Exclude<Inline, { is: 'marked' }>
  | {
      readonly is: 'sign';
      readonly text: string;
      readonly mark: Mark;
      readonly opens: boolean;
      readonly closes: boolean;
    };

const marks: Readonly<Record<string, Mark>> = { '**': 'bold', '*': 'italic', _: 'italic', '~~': 'strike' };
const signs = /\*\*|\*|_+|~~/gu;
const codeSpan = /`([^`\n]+)`/gu;
const isSpace = (sign: string): boolean => sign === '' || /\s/u.test(sign);
const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

/** What stands beside a piece of text: nothing, or code, a colour or a link, which is something and no letter. */
interface Edges {
  readonly before: '' | '`';
  readonly after: '' | '`';
}

/** A sign opens before something and closes after something; an underline within a word is part of a name. */
function signOf(text: string, at: number, sign: string, edges: Edges): Token {
  const before = text.charAt(at - 1) || edges.before;
  const after = text.charAt(at + sign.length) || edges.after;
  const isInWord = sign === '_' && isWord(before) && isWord(after);
  const mark = marks[sign];
  if (mark === undefined || isInWord) return { is: 'text', text: sign };
  const opens = !isSpace(after) && !(sign === '_' && isWord(before));
  const closes = !isSpace(before) && !(sign === '_' && isWord(after));
  return { is: 'sign', text: sign, mark, opens, closes };
}

function* signsIn(text: string, edges: Edges): Generator<Token> {
  let end = 0;
  for (const match of text.matchAll(signs)) {
    if (match.index > end) yield { is: 'text', text: text.slice(end, match.index) };
    yield signOf(text, match.index, match[0], edges);
    end = match.index + match[0].length;
  }
  if (end < text.length) yield { is: 'text', text: text.slice(end) };
}

function* coloursIn(text: string, edges: Edges): Generator<Token> {
  const pieces = splitColours(text);
  for (const [index, { text: shown, isColour }] of pieces.entries()) {
    const before = index === 0 ? edges.before : '`';
    const after = index === pieces.length - 1 ? edges.after : '`';
    if (isColour) yield { is: 'colour', text: shown };
    else yield* signsIn(shown, { before, after });
  }
}

function* linksIn(text: string, edges: Edges): Generator<Token> {
  const pieces = splitLinks(text);
  for (const [index, { text: shown, href }] of pieces.entries()) {
    const before = index === 0 ? edges.before : '`';
    const after = index === pieces.length - 1 ? edges.after : '`';
    if (href === null) yield* coloursIn(shown, { before, after });
    else yield { is: 'link', text: shown, href };
  }
}

/** A colour is often written as code. */
function codeOf(text: string): Token {
  const [first, second] = splitColours(text);
  return { is: first?.isColour && !second ? 'colour' : 'code', text };
}

/** Code first, then links: what looks like a mark in them is none. */
function* tokensIn(text: string): Generator<Token> {
  let end = 0;
  for (const match of text.matchAll(codeSpan)) {
    yield* linksIn(text.slice(end, match.index), { before: end === 0 ? '' : '`', after: '`' });
    yield codeOf(match[1] ?? '');
    end = match.index + match[0].length;
  }
  yield* linksIn(text.slice(end), { before: end === 0 ? '' : '`', after: '' });
}

interface Open {
  readonly sign: string;
  readonly mark: Mark;
  readonly parts: Inline[];
}

/** Text beside text is one text. */
function add(parts: Inline[], part: Inline): void {
  const last = parts.at(-1);
  if (part.is === 'text' && last?.is === 'text')
    parts[parts.length - 1] = { is: 'text', text: last.text + part.text };
  else parts.push(part);
}

/** Of each sign at most one is open, so the stack has four floors at most and every part moves down a few times at most. */
export function parseInline(text: string): Inline[] {
  const ground: Inline[] = [];
  const open: Open[] = [];
  const top = (): Inline[] => open.at(-1)?.parts ?? ground;
  /** The upper floors were not closed: their signs are text. */
  const dropTo = (floor: number): void => {
    for (const { sign, parts } of open.splice(floor)) {
      const below = open.at(-1)?.parts ?? ground;
      add(below, { is: 'text', text: sign });
      for (const part of parts) add(below, part);
    }
  };
  for (const token of tokensIn(text)) {
    if (token.is !== 'sign') {
      add(top(), token);
      continue;
    }
    const floor = open.findIndex(({ sign }) => sign === token.text);
    const opened = open[floor];
    if (opened && token.closes) {
      dropTo(floor + 1);
      open.length = floor;
      add(top(), { is: 'marked', mark: opened.mark, parts: opened.parts });
    } else if (!opened && token.opens) open.push({ sign: token.text, mark: token.mark, parts: [] });
    else add(top(), { is: 'text', text: token.text });
  }
  dropTo(0);
  return ground;
}
