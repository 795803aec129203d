import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import type { Language } from '../../src/texts/language.ts';
import type { GuideBlock, GuidePage, GuidePart } from '../../renderer/features/help/guide-page.ts';

const english = path.resolve(import.meta.dirname, '../../docs/guide');
const folders: Readonly<Record<Language, string>> = { en: english, de: path.join(english, 'de') };
/** Where the guide begins. */
const first = 'README.md';

function partOfLink({ href, text }: Tokens.Link): GuidePart {
  if (/^https?:/.test(href)) return { is: 'outside', href, text };
  const page = /^([a-z-]+)\.md$/.exec(href)?.[1];
  if (page !== undefined) return { is: 'page', page, text };
  // All else that the guide leads to lies in docs/, however deep its own pages are.
  return { is: 'file', file: `docs/${href.replace(/^(\.\.\/)+/, '').replace(/#.*$/, '')}`, text };
}

/** What stands in a line; the guide does without what is not here. */
function partsOf(tokens: readonly Token[] = []): GuidePart[] {
  return (tokens as (Tokens.Generic | Tokens.Link)[]).flatMap((token): GuidePart[] => {
    switch (token.type) {
      case 'text':
        return token.tokens ? partsOf(token.tokens) : [{ is: 'text', text: plain(token) }];
      case 'escape':
        return [{ is: 'text', text: plain(token) }];
      case 'strong':
      case 'em':
        return [{ is: token.type, text: plain(token) }];
      case 'codespan':
        return [{ is: 'code', text: plain(token) }];
      case 'link':
        return [partOfLink(token as Tokens.Link)];
      default:
        throw new Error(`the guide has no “${token.type}”: ${token.raw}`);
    }
  });
}

/** Lines of the file that are one line on the screen. */
const plain = (token: Token): string => String((token as Tokens.Generic)['text']).replaceAll('\n', ' ');

function blockOf(token: Token): GuideBlock[] {
  const it = token as Tokens.Generic;
  switch (it.type) {
    case 'space':
      return [];
    case 'heading':
      return [{ is: 'heading', parts: partsOf(it.tokens) }];
    case 'paragraph': {
      const [only, ...more] = (it.tokens ?? []) as (Tokens.Image | Tokens.Generic)[];
      if (only?.type !== 'image' || more.length > 0) return [{ is: 'paragraph', parts: partsOf(it.tokens) }];
      return [{ is: 'picture', name: path.basename(String(only['href']), '.webp'), alt: plain(only) }];
    }
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      return [{ is: 'list', isOrdered: ordered, items: items.map(({ tokens }) => partsOf(tokens)) }];
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      const cells = (row: readonly Tokens.TableCell[]) => row.map(({ tokens }) => partsOf(tokens));
      return [{ is: 'table', head: cells(header), rows: rows.map(cells) }];
    }
    default:
      throw new Error(`the guide has no “${it.type}”: ${it.raw}`);
  }
}

export function readPage(name: string, text: string): GuidePage {
  const [title, ...rest] = marked.lexer(text);
  if (title?.type !== 'heading') throw new Error(`${name} begins with no title`);
  return { name, title: plain(title), blocks: rest.flatMap(blockOf) };
}

/** Every page, the one with the list of them first. */
export function readGuide(language: Language): readonly GuidePage[] {
  const folder = folders[language];
  const others = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== first);
  return [first, ...others.sort()].map((file) =>
    readPage(path.basename(file, '.md'), readFileSync(path.join(folder, file), 'utf8')),
  );
}

export const pictureFile = (language: Language, name: string): string =>
  path.join(folders[language], 'images', `${name}.webp`);
