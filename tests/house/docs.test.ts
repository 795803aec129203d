import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { guidePictures } from '../../scripts/gallery/guide-pictures.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const ignored = /(^|\/)(node_modules|dist|out|test-results|\.cache)\//;
const pages = globSync(
  ['*.md', '.github/*.md', '{docs,src,main,renderer,tests,bench,scripts,deploy,assets}/**/*.md'],
  {
    cwd: root,
  },
).filter((file) => !ignored.test(file));

/** All of a page in one row, whatever lies in what. */
function tokensIn(text: string): Token[] {
  const found: Token[] = [];
  void marked.walkTokens(marked.lexer(text), (token: Token) => void found.push(token));
  return found;
}

/** Where everything on a page leads to that is a link or a picture. */
const targetsIn = (text: string): string[] =>
  tokensIn(text).flatMap((token) =>
    token.type === 'link' || token.type === 'image' ? [String(token['href'])] : [],
  );

const strongIn = (text: string): string[] =>
  tokensIn(text).flatMap((token) => (token.type === 'strong' ? [String(token['text'])] : []));

/** What went wrong, as the screen says it: a quotation that has the first cell of a line to itself. */
const quotedIn = (text: string): string[] =>
  [...text.matchAll(/^\| ["„]([^"“|]+)["“] *\|/gmu)].map(([, words = '']) => words);

/** As the places that show Markdown name what can be led to. */
const anchorsOf = (text: string): string[] =>
  marked
    .lexer(text)
    .flatMap((token) => (token.type === 'heading' ? [String(token['text'])] : []))
    .map((title) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, '')
        .replaceAll(/\s/g, '-'),
    );

function isDead(page: string, target: string): boolean {
  if (/^[a-z]+:/.test(target)) return false;
  const [file = '', anchor] = decodeURI(target).split('#');
  const there = file === '' ? page : path.join(path.dirname(page), file);
  if (!existsSync(path.join(root, there))) return true;
  return anchor !== undefined && !anchorsOf(read(there)).includes(anchor);
}

describe('what is written about Parley', () => {
  it('is found', () => {
    expect(pages).toContain('README.md');
    expect(pages).toContain('docs/guide/begin.md');
    expect(targetsIn('A [link](a.md), ![a picture](b.webp), `[none](c.md)`')).toEqual(['a.md', 'b.webp']);
    expect(isDead('docs/README.md', 'nowhere.md')).toBe(true);
    expect(isDead('docs/README.md', 'architecture.md#nowhere')).toBe(true);
    expect(isDead('docs/README.md', 'architecture.md#who-may-import-whom')).toBe(false);
  });

  it.each(pages)('%s leads nowhere that is not there', (page) => {
    expect(targetsIn(read(page)).filter((target) => isDead(page, target))).toEqual([]);
  });
});

describe.each([
  { folder: 'docs/guide', texts: 'src/texts/*.ts' },
  { folder: 'docs/guide/de', texts: 'src/texts/german/*.ts' },
])('the guide in $folder', ({ folder, texts }) => {
  const guide = pages.filter((page) => path.dirname(page) === folder);
  const targets = new Set(guide.flatMap((page) => targetsIn(read(page))));

  it('lists each of its pages', () => {
    const listed = targetsIn(read(`${folder}/README.md`)).map((target) => path.join(folder, target));
    expect(guide.length).toBeGreaterThan(5);
    expect(listed).toEqual(expect.arrayContaining(guide.filter((page) => !page.endsWith('/README.md'))));
  });

  it('names in bold, and quotes, what stands on the screen', () => {
    const onScreen = globSync(texts, { cwd: root })
      .filter((file) => !file.includes('.test.'))
      .map(read)
      .join('\n');
    const named = guide.flatMap((page) => {
      const text = read(page);
      return [...strongIn(text), ...quotedIn(text)].map((words) => `${page}: ${words}`);
    });
    expect(named.length).toBeGreaterThan(50);
    expect(guide.flatMap((page) => quotedIn(read(page)))).not.toEqual([]);
    expect(named.filter((line) => !onScreen.includes(line.slice(line.indexOf(': ') + 2)))).toEqual([]);
  });

  it('has the pictures that are made for it, and shows each', () => {
    const pictures = globSync('*', { cwd: path.join(root, folder, 'images') }).sort();
    expect(pictures).toEqual(
      Object.keys(guidePictures)
        .map((name) => `${name}.webp`)
        .sort(),
    );
    for (const picture of pictures) expect(targets).toContain(`images/${picture}`);
  });
});

it('the guide is small, with the README’s pictures', () => {
  const all = globSync('docs/**/*.{png,webp}', { cwd: root });
  const bytes = all.reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0);
  expect(bytes).toBeLessThan(1_500_000);
});
