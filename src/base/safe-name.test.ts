import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName, safePaths } from './safe-name.ts';

describe('a foreign name, for a file of one’s own', () => {
  it.each([
    ['plan.pdf', 'plan.pdf'],
    ['../../etc/passwd', '__.._etc_passwd'],
    [String.raw`..\..\autorun.inf`, '__.._autorun.inf'],
    ['report.pdf:evil.exe', 'report.pdf_evil.exe'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Aux .log', '_Aux .log'],
    ['com¹', '_com¹'],
    ['console.log', 'console.log'],
    ['.bashrc', '_bashrc'],
    ['setup.exe. . .', 'setup.exe'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['line\nbreak.txt', 'linebreak.txt'],
    ['...', 'file'],
    ['', 'file'],
    ['cafe\u0301.txt', 'caf\u00e9.txt'],
  ])('%j is %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it('is short enough for every system, and keeps its ending', () => {
    const safe = safeName(`${'長'.repeat(300)}.tar`);
    expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(200);
    expect(safe.endsWith('長.tar')).toBe(true);
  });

  it('is whatever it was before fit for every system, and then stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeName(name);
        expect(safe).toMatch(/^[^.\s<>:"/\\|?*\p{Cc}\p{Cf}][^<>:"/\\|?*\p{Cc}\p{Cf}]*$/u);
        expect(safe).not.toMatch(/[.\s]$/u);
        expect(safeName(safe)).toBe(safe);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('foreign paths within a folder', () => {
  it('stay within it, in folders of the same names', () => {
    expect(safePaths(['Plan/a.txt', 'Plan/sub/b.txt', '/../c.txt'])).toEqual([
      ['Plan', 'a.txt'],
      ['Plan', 'sub', 'b.txt'],
      ['file', 'c.txt'],
    ]);
  });

  it('never meet where a system holds two names for the same', () => {
    expect(
      safePaths(['P/a.txt', 'P/A.TXT', 'p/a.txt', 'P/a?.txt', 'P/a*.txt', 'P', 'P/sub', 'P/sub/x']),
    ).toEqual([
      ['P', 'a.txt'],
      ['P', 'A (2).TXT'],
      ['p (2)', 'a.txt'],
      ['P', 'a_.txt'],
      ['P', 'a_ (2).txt'],
      ['P (3)'],
      ['P', 'sub'],
      ['P', 'sub (2)', 'x'],
    ]);
    expect(safePaths(['σ', 'ς', 'ß', 'ẞ'])).toEqual([['σ'], ['ς (2)'], ['ß'], ['ẞ (2)']]);
  });
});
