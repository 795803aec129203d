import { describe, expect, it } from 'vitest';
import { readPairWord } from './pair-words.ts';

describe('what a viewer wishes', () => {
  it('is read as it is written', () => {
    const word = { kind: 'wishes', camera: { side: 320, bps: null }, screen: 'paused' };
    expect(readPairWord(JSON.stringify(word))).toEqual(word);
  });

  it.each([
    ['nothing', ''],
    ['no word', 'null'],
    ['an unknown word', '{"kind":"order","camera":"paused","screen":"paused"}'],
    ['half a word', '{"kind":"wishes","camera":"paused"}'],
    ['more than a word', '{"kind":"wishes","camera":"paused","screen":"paused","voice":"paused"}'],
    ['an unknown wish', '{"kind":"wishes","camera":"off","screen":"paused"}'],
    ['no width', '{"kind":"wishes","camera":{"side":0,"bps":null},"screen":"paused"}'],
    ['a width that no screen has', '{"kind":"wishes","camera":{"side":1e9,"bps":null},"screen":"paused"}'],
    ['odd bits', '{"kind":"wishes","camera":{"side":null,"bps":-1},"screen":"paused"}'],
    ['too much', `{"kind":"wishes","camera":"paused","screen":"paused"}${' '.repeat(5_000)}`],
    ['brackets', '['.repeat(4_000)],
  ])('is not %s', (_what, text) => {
    expect(readPairWord(text)).toBeNull();
  });
});
