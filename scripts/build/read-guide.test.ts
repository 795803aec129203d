import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/texts/language.ts';
import type { GuideBlock, GuidePage, GuidePart } from '../../renderer/features/help/guide-page.ts';
import { pictureFile, readGuide, readPage } from './read-guide.ts';

const ledTo = (parts: readonly GuidePart[]): string[] =>
  parts.flatMap((part) =>
    part.is === 'page'
      ? [part.page]
      : part.is === 'file'
        ? [part.file]
        : part.is === 'outside'
          ? [part.href]
          : [],
  );

/** What a block is, whatever its words. */
function shapeOfBlock(block: GuideBlock): unknown {
  switch (block.is) {
    case 'picture':
      return block.name;
    case 'list':
      return [block.is, ...block.items.map(ledTo)];
    case 'table':
      return [block.is, ...block.rows.map((row) => row.map(ledTo))];
    case 'heading':
    case 'paragraph':
      return [block.is, ledTo(block.parts)];
  }
}

const blocksOf = (text: string) => readPage('page', `# Title\n\n${text}`).blocks;

describe('the guide, read for the app', () => {
  it('is elements and text', () => {
    expect(readPage('page', '# A <b>title</b>\n')).toEqual({
      name: 'page',
      title: 'A <b>title</b>',
      blocks: [],
    });
    expect(blocksOf('One **bold**\nand `<i>`, *so*')).toEqual([
      {
        is: 'paragraph',
        parts: [
          { is: 'text', text: 'One ' },
          { is: 'strong', text: 'bold' },
          { is: 'text', text: ' and ' },
          { is: 'code', text: '<i>' },
          { is: 'text', text: ', ' },
          { is: 'em', text: 'so' },
        ],
      },
    ]);
  });

  it('knows links to its pages, to files and out of the app apart', () => {
    expect(
      blocksOf('[a](calls.md) [b](../operating.md#x) [b](../../operating.md) [c](https://example.org/)'),
    ).toEqual([
      {
        is: 'paragraph',
        parts: [
          { is: 'page', page: 'calls', text: 'a' },
          { is: 'text', text: ' ' },
          { is: 'file', file: 'docs/operating.md', text: 'b' },
          { is: 'text', text: ' ' },
          { is: 'file', file: 'docs/operating.md', text: 'b' },
          { is: 'text', text: ' ' },
          { is: 'outside', href: 'https://example.org/', text: 'c' },
        ],
      },
    ]);
  });

  it('has lists, tables and pictures', () => {
    expect(
      blocksOf('1. one\n2. two\n\n| a | b |\n| --- | --- |\n| c | d |\n\n![A call](images/call.webp)'),
    ).toEqual([
      { is: 'list', isOrdered: true, items: [[{ is: 'text', text: 'one' }], [{ is: 'text', text: 'two' }]] },
      {
        is: 'table',
        head: [[{ is: 'text', text: 'a' }], [{ is: 'text', text: 'b' }]],
        rows: [[[{ is: 'text', text: 'c' }], [{ is: 'text', text: 'd' }]]],
      },
      { is: 'picture', name: 'call', alt: 'A call' },
    ]);
  });

  it.each(['<b>html</b>', '> quoted', '```\ncode\n```'])('refuses what it would not show: %s', (text) => {
    expect(() => blocksOf(text)).toThrow(/the guide has no/);
  });

  it.each(languages)(
    'begins with the list of its pages, and every page and picture that is named is there: %s',
    (language) => {
      const guide = readGuide(language);
      const names = guide.map(({ name }) => name);
      expect(names[0]).toBe('README');
      const blocks = guide.flatMap((page) => page.blocks);
      const parts = blocks.flatMap((block) =>
        block.is === 'paragraph' ? block.parts : block.is === 'list' ? block.items.flat() : [],
      );
      const pages = parts.flatMap((part) => (part.is === 'page' ? [part.page] : []));
      expect(names).toEqual(expect.arrayContaining(pages));
      const pictures = blocks.flatMap((block) => (block.is === 'picture' ? [block.name] : []));
      expect(pictures.filter((name) => !existsSync(pictureFile(language, name)))).toEqual([]);
    },
  );

  it('has the same in each language: pages, headings, lists, tables, pictures, and what they lead to', () => {
    const shapeOf = ({ name, blocks }: GuidePage) => ({ name, blocks: blocks.map(shapeOfBlock) });
    const english = readGuide('en').map(shapeOf);
    for (const language of languages) expect(readGuide(language).map(shapeOf)).toEqual(english);
  });
});
