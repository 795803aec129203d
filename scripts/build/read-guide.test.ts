import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pictureFile, readGuide, readPage } from './read-guide.ts';

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
    expect(blocksOf('[a](calls.md) [b](../operating.md#x) [c](https://example.org/)')).toEqual([
      {
        is: 'paragraph',
        parts: [
          { is: 'page', page: 'calls', text: 'a' },
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

  it('begins with the list of its pages, and every page and picture that is named is there', () => {
    const guide = readGuide();
    const names = guide.map(({ name }) => name);
    expect(names[0]).toBe('README');
    const blocks = guide.flatMap((page) => page.blocks);
    const parts = blocks.flatMap((block) =>
      block.is === 'paragraph' ? block.parts : block.is === 'list' ? block.items.flat() : [],
    );
    const pages = parts.flatMap((part) => (part.is === 'page' ? [part.page] : []));
    expect(names).toEqual(expect.arrayContaining(pages));
    const pictures = blocks.flatMap((block) => (block.is === 'picture' ? [block.name] : []));
    expect(pictures.filter((name) => !existsSync(pictureFile(name)))).toEqual([]);
  });
});
