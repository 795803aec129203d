import { describe, expect, it } from 'vitest';
import { maxFileWordChars, mostOfferedFiles, readFileWord } from './file-words.ts';

const transfer = '00000000-0000-8000-8000-000000000001';
const offer = (files: unknown, film: unknown = null): string =>
  JSON.stringify({ kind: 'offer', transfer, name: 'Plan', files, film, isAgain: false });
const film = {
  ...{
    recording: '00000000-0000-4000-8000-000000000001',
    set: '00000000-0000-4000-8000-000000000002',
    shows: 'camera',
  },
  ...{ beganMs: 0, lastsMs: 61_000.5, at: 0, of: 1 },
};

describe('words about files', () => {
  it.each([null, film])('are read back as they were said: with the film %j', (film) => {
    const word = offer([{ path: 'Plan/a/b.pdf', bytes: 12 }], film);
    expect(readFileWord(word)).toEqual(JSON.parse(word));
  });

  it.each([
    ['a way out of the folder', [{ path: 'Plan/../../x', bytes: 1 }]],
    ['a place from the root', [{ path: '/etc/passwd', bytes: 1 }]],
    ['a place on another system', [{ path: String.raw`..\x`, bytes: 1 }]],
    ['a name that turns itself around', [{ path: 'a\u202Egpj.exe', bytes: 1 }]],
    ['an empty name', [{ path: 'a//b', bytes: 1 }]],
    ['no file', []],
    ['less than nothing', [{ path: 'a', bytes: -1 }]],
    ['more than anybody has', [{ path: 'a', bytes: 2 ** 50 }]],
    ['too deep', [{ path: Array(30).fill('a').join('/'), bytes: 1 }]],
    ['too many', Array.from({ length: mostOfferedFiles + 1 }, () => ({ path: 'a', bytes: 1 }))],
    ['too much together', Array.from({ length: 3 }, () => ({ path: 'a', bytes: 2 ** 37 }))],
  ])('take no offer with %s', (_, files) => {
    expect(readFileWord(offer(files))).toBeNull();
  });

  it.each([
    ['of no recording', { recording: 'x' }],
    ['before its recording', { beganMs: -1 }],
    ['longer than any call', { lastsMs: 1e9 }],
    ['that nobody has so many of', { at: 32, of: 33 }],
    ['with something more', { place: '/etc' }],
  ])('take no offer of a film %s', (_, change) => {
    expect(readFileWord(offer([{ path: 'a', bytes: 1 }], { ...film, ...change }))).toBeNull();
  });

  it('take nothing that is longer than any', () => {
    expect(readFileWord(' '.repeat(maxFileWordChars) + JSON.stringify({ kind: 'here' }))).toBeNull();
  });
});
