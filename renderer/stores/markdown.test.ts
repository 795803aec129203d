import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from './markdown-inline.ts';
import { linksOf, parseMarkdown, plainText, type Block } from './markdown.ts';

const inline = (part: Inline): string => {
  if (part.is === 'marked') return `<${part.mark}>${part.parts.map(inline).join('')}</${part.mark}>`;
  if (part.is === 'text') return part.text;
  if (part.is === 'colour') return `<colour>${part.text}</colour>`;
  return part.is === 'code' ? `<code>${part.text}</code>` : `<a>${part.text}</a>`;
};
const show = (block: Block): string => {
  if (block.is === 'paragraph') return block.parts.map(inline).join('');
  if (block.is === 'code') return `<pre>${block.text}</pre>`;
  if (block.is === 'quote') return `<quote>${block.blocks.map(show).join('|')}</quote>`;
  return `<list ${block.start ?? '-'}>${block.items.map((item) => item.map(inline).join('')).join('|')}</list>`;
};
const shown = (text: string): string => parseMarkdown(text).map(show).join('¶');

describe('markdown', () => {
  it.each([
    ['plain text', 'plain text'],
    [
      '**bold** and *italic* and _italic_ and ~~gone~~',
      '<bold>bold</bold> and <italic>italic</italic> and <italic>italic</italic> and <strike>gone</strike>',
    ],
    ['**bold *and italic* too**', '<bold>bold <italic>and italic</italic> too</bold>'],
    ['`a *b* c`', '<code>a *b* c</code>'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case_name and __init__', 'snake_case_name and __init__'],
    ['**not closed', '**not closed'],
    ['*a **b* c**', '<italic>a **b</italic> c**'],
    ['** **', '** **'],
    ['see https://example.org/a_b_c*d* now', 'see <a>https://example.org/a_b_c*d</a>* now'],
    ['**https://example.org/**', '<bold><a>https://example.org/</a></bold>'],
    ['`https://example.org`', '<code>https://example.org</code>'],
    ['<b>x</b> &amp;', '<b>x</b> &amp;'],
    ['[here](javascript:alert(1))', '[here](javascript:alert(1))'],
    [
      '#0b6f6b, `#FFC04d80` and rgb(1, 20 , 255)',
      '<colour>#0b6f6b</colour>, <colour>#FFC04d80</colour> and <colour>rgb(1, 20 , 255)</colour>',
    ],
    ['**#0b6f6b**', '<bold><colour>#0b6f6b</colour></bold>'],
    ['#123 a#0b6f6b #0b6f6bc rgb(1, 2, 256) rgb()', '#123 a#0b6f6b #0b6f6bc rgb(1, 2, 256) rgb()'],
    ['`#0b6f6b is it`', '<code>#0b6f6b is it</code>'],
    ['https://example.org/#0b6f6b', '<a>https://example.org/#0b6f6b</a>'],
    ['one\ntwo', 'one\ntwo'],
    ['one\n\ntwo', 'one¶two'],
    ['```\nlet *a* = 1;\n\n> b\n```', '<pre>let *a* = 1;\n\n> b</pre>'],
    ['```ts\ncode\n```\nafter', '<pre>code</pre>¶after'],
    ['```\nnot closed', '```\nnot closed'],
    ['> said\n> **so**\nand I', '<quote>said\n<bold>so</bold></quote>¶and I'],
    ['> > twice', '<quote><quote>twice</quote></quote>'],
    ['- one\n- *two*\nend', '<list ->one|<italic>two</italic></list>¶end'],
    ['3. three\n4. four', '<list 3>three|four</list>'],
    ['-not a list', '-not a list'],
    ['2026. was a year', '<list 2026>was a year</list>'],
    ['a\r\nb', 'a\nb'],
  ])('%j', (text, tree) => {
    expect(shown(text)).toBe(tree);
  });

  it('has boxes in boxes no deeper than anybody reads', () => {
    expect(shown('>>>>> deep')).toBe('<quote><quote><quote>>> deep</quote></quote></quote>');
  });
});

/** Text full of everything that means something here. */
const loaded = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '~~',
        '`',
        '```',
        '\n',
        '\n\n',
        '> ',
        '>',
        '- ',
        '1. ',
        ' ',
        '\\',
        '[',
        '](',
      ),
      fc.constantFrom(
        'https://example.org/',
        'https://a.b/_x_',
        'www.',
        '<script>',
        '&lt;',
        '\u0000',
        '\ud800',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Everything that may be taken away: signs, numbers of lists, blanks. (And the word after a fence: texts with one are left out.) */
const withoutMarks = (text: string): string =>
  text.replaceAll(/\d+[.)]/gu, '').replaceAll(/[\s*_~`>•-]/gu, '');

const isPartOf = (part: string, whole: string): boolean => {
  let at = 0;
  for (const sign of part) {
    at = whole.indexOf(sign, at);
    if (at === -1) return false;
    at += sign.length;
  }
  return true;
};

describe('whatever somebody writes', () => {
  it('is read without failing, and loses nothing but marks', () => {
    fc.assert(
      fc.property(loaded, (text) => {
        const left = plainText(parseMarkdown(text));
        const isWhole = text.includes('```') || withoutMarks(left) === withoutMarks(text);
        expect([isPartOf(left.replaceAll('\n', ''), text), isWhole]).toEqual([true, true]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('without a mark in it stays as it is', () => {
    const plain = fc
      .stringMatching(/^[\p{L}\p{N},;:!?()'" ]*$/u)
      .filter((text) => !/^\s*\d+\)|^\s|\s$/u.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        expect(plainText(parseMarkdown(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['*a '],
    ['**'],
    ['*_'],
    ['~~*_**'],
    ['`'],
    ['``` '],
    ['```\n'],
    ['> '],
    ['>\n'],
    ['- a\n'],
    ['1. '],
    ['['],
    ['https://a.b/('],
    ['**a *b _c ~~d '],
    ['a_'],
  ])('takes no longer than its length: %j over and over', (piece) => {
    // Steps are counted by what is made: time would depend on the machine. Twice the text, about twice the parts.
    const sizeOf = (times: number): number => JSON.stringify(parseMarkdown(piece.repeat(times))).length;
    expect(sizeOf(4_000)).toBeLessThanOrEqual(sizeOf(2_000) * 2 + 200);
    expect(sizeOf(100_000)).toBeGreaterThan(0);
  });

  it('tells where it leads, each place once', () => {
    const text =
      'https://a.example/\n> https://b.example/ **https://a.example/**\n\n- https://c.example/\n\n`https://d.example/`';
    expect(linksOf(parseMarkdown(text))).toEqual([
      'https://a.example/',
      'https://b.example/',
      'https://c.example/',
    ]);
  });
});
