import { parseInline, type Inline } from './markdown-inline.ts';

/** A message as a tree. What is not understood is text; nothing that somebody wrote is lost but the marks. */
export type Block =
  | { readonly is: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'quote'; readonly blocks: readonly Block[] }
  | { readonly is: 'list'; readonly start: number | null; readonly items: readonly (readonly Inline[])[] };

const fence = /^```[^`]*$/u;
const quoteMark = /^>[ \t]?/u;
const bullet = /^[ \t]{0,8}[-*•][ \t]+(?=\S)/u;
const number = /^[ \t]{0,8}(\d{1,9})[.)][ \t]+(?=\S)/u;
/** Deeper quotes are drawn as the text that they are: 8,000 marks must not become 8,000 boxes. */
const maxDepth = 3;

const markOf = (line: string): 'bullet' | 'number' | null =>
  bullet.test(line) ? 'bullet' : number.test(line) ? 'number' : null;

/** How many lines from `start` on belong together. */
function runOf(lines: readonly string[], start: number, belongs: (line: string) => boolean): number {
  let end = start;
  while (end < lines.length && belongs(lines[end] ?? '')) end += 1;
  return end;
}

function listOf(lines: readonly string[], mark: 'bullet' | 'number'): Block {
  const items = lines.map((line) => parseInline(line.replace(mark === 'bullet' ? bullet : number, '')));
  const first = mark === 'number' ? Number(number.exec(lines[0] ?? '')?.[1]) : null;
  return { is: 'list', start: first, items };
}

function parseLines(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  const lastFence = lines.findLastIndex((line) => fence.test(line));
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    const text = paragraph.join('\n');
    if (text.trim() !== '') blocks.push({ is: 'paragraph', parts: parseInline(text) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const mark = markOf(line);
    if (fence.test(line) && at < lastFence) {
      endParagraph();
      const end = runOf(lines, at + 1, (inside) => !fence.test(inside));
      blocks.push({ is: 'code', text: lines.slice(at + 1, end).join('\n') });
      at = end + 1;
    } else if (depth < maxDepth && quoteMark.test(line)) {
      endParagraph();
      const end = runOf(lines, at, (inside) => quoteMark.test(inside));
      const inside = lines.slice(at, end).map((quoted) => quoted.replace(quoteMark, ''));
      blocks.push({ is: 'quote', blocks: parseLines(inside, depth + 1) });
      at = end;
    } else if (mark !== null) {
      endParagraph();
      const end = runOf(lines, at, (inside) => markOf(inside) === mark);
      blocks.push(listOf(lines.slice(at, end), mark));
      at = end;
    } else {
      if (line.trim() === '') endParagraph();
      else paragraph.push(line);
      at += 1;
    }
  }
  endParagraph();
  return blocks;
}

/** Reads a message once from its beginning to its end: whatever it is made of, it takes time in proportion to its length. */
export const parseMarkdown = (text: string): Block[] => parseLines(text.split(/\r\n?|\n/u), 0);

const partText = (part: Inline): string =>
  part.is === 'marked' ? part.parts.map(partText).join('') : part.text;

const partLinks = (part: Inline): string[] =>
  part.is === 'marked' ? part.parts.flatMap(partLinks) : part.is === 'link' ? [part.href] : [];

/** Where it leads, each place once. */
export function linksOf(blocks: readonly Block[]): string[] {
  const found = blocks.flatMap((block): string[] => {
    if (block.is === 'paragraph') return block.parts.flatMap(partLinks);
    if (block.is === 'quote') return linksOf(block.blocks);
    return block.is === 'list' ? block.items.flatMap((item) => item.flatMap(partLinks)) : [];
  });
  return [...new Set(found)];
}

/** What is left when the marks are taken away. */
export const plainText = (blocks: readonly Block[]): string =>
  blocks
    .map((block): string => {
      if (block.is === 'paragraph') return block.parts.map(partText).join('');
      if (block.is === 'code') return block.text;
      if (block.is === 'quote') return plainText(block.blocks);
      return block.items.map((item) => item.map(partText).join('')).join('\n');
    })
    .join('\n');
