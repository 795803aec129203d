import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const isTest = (file: string): boolean => /\.test\.tsx?$|\/fakes\//.test(file);
const product = globSync('{main,renderer,src}/**/*.{ts,tsx}', { cwd: root }).filter((file) => !isTest(file));
const inMain = product.filter((file) => file.startsWith('main/'));

/** Where it stands, as `file: line`. */
const found = (files: readonly string[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    read(file)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

/** A file in backticks, and behind a colon the words that are in it. A test's name may be cut, and takes its values from a table. */
const named = /`((?:[\w.-]+\/)+[\w.-]+\.\w+|[\w-]+\.(?:json|ts))(?:: ([^`]+))?`/g;

function missingIn(text: string): string[] {
  return [...text.matchAll(named)].flatMap(([whole, file = '', words]) => {
    if (!existsSync(path.join(root, file))) return [whole];
    return words === undefined || read(file).includes(words) ? [] : [whole];
  });
}

describe('docs/security.md', () => {
  it('a file or words that are not there are found', () => {
    expect(
      missingIn('`main/nothing.ts`, `main/main.ts: no such words`, `main/main.ts: appendSwitch`'),
    ).toEqual(['`main/nothing.ts`', '`main/main.ts: no such words`']);
  });

  it.each(['docs/security.md', 'SECURITY.md'])('%s names what is there', (file) => {
    const text = read(file).replaceAll(/\n\s*/g, ' ');
    expect(missingIn(text)).toEqual([]);
  });

  it('has all twenty of Electron’s items, most of them with what holds it', () => {
    const text = read('docs/security.md');
    const items = [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(items).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect([...text.matchAll(named)].length).toBeGreaterThan(40);
  });
});

describe('by construction', () => {
  it('every window is made with the same rights', () => {
    expect(found(inMain, /new (?:BrowserWindow|BrowserView|WebContentsView|BaseWindow)\b/)).toEqual([
      'main/composition/desktop.ts: createWindow: (options) => keepOut.guard(new BrowserWindow(options)),',
    ]);
    const rights = found(inMain, /webPreferences:/);
    expect(rights.length).toBeGreaterThan(0);
    expect(rights.filter((line) => !/webPreferences: securePreferences\(/.test(line))).toEqual([]);
  });

  it('main answers pages in one place', () => {
    const answers = found(inMain, /ipcMain\./);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toContain('createInvoke(');
  });

  it('nothing is drawn from markup, and no text is run', () => {
    const markup =
      /dangerouslySetInnerHTML|(?:inner|outer)HTML|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc|DOMParser/i;
    expect(found(product, markup)).toEqual([]);
    expect(
      found(product, /\beval\(|new Function\(|executeJavaScript|set(?:Timeout|Interval)\(['"`]/),
    ).toEqual([]);
  });

  it.each(globSync('renderer/*.html', { cwd: root }))(
    '%s has no script of its own and loads none from elsewhere',
    (page) => {
      const scripts = [...read(page).matchAll(/<script\b([^>]*)>([^<]*)/g)];
      expect(scripts.length).toBeGreaterThan(0);
      for (const [, attributes = '', text = ''] of scripts) {
        expect(text.trim()).toBe('');
        expect(attributes).toMatch(/src="\.\//);
      }
    },
  );
});
