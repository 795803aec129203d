import { expect, it } from 'vitest';
import { createParseMemo } from './parse-memo.ts';

const long = (sign: string): string => sign.repeat(3_000);

it('long texts are parsed once, short ones each time, and only so many are kept', () => {
  const parsed: string[] = [];
  const parse = createParseMemo((text) => {
    parsed.push(text.slice(0, 1));
    return { first: text.slice(0, 1) };
  });
  expect(parse(long('a'))).toBe(parse(long('a')));
  expect(parse('b')).toEqual(parse('b'));
  expect(parsed).toEqual(['a', 'b', 'b']);
  for (let code = 0x4e00; code < 0x4e00 + 32; code += 1) parse(long(String.fromCodePoint(code)));
  parsed.length = 0;
  parse(long(String.fromCodePoint(0x4e00 + 31)));
  expect(parsed).toEqual([]);
  parse(long('a'));
  expect(parsed).toEqual(['a']);
});
