import { describe, expect, it } from 'vitest';
import { splitLinks } from './split-links.ts';

const links = (text: string) => splitLinks(text).flatMap(({ href }) => href ?? []);

describe('links in a message', () => {
  it.each([
    ['see https://a.example/b.', ['https://a.example/b']],
    ['(https://a.example/b_(c))', ['https://a.example/b_(c)']],
    ['https://a.example, https://b.example!', ['https://a.example/', 'https://b.example/']],
    ['(mailto:ada@a.example).', ['mailto:ada@a.example']],
    ['http://a.example', []],
    ['mailto:ada@a.example?attach=/etc/passwd', []],
    ['<https://a.example/x>', ['https://a.example/x']],
    ['"https://a.example/x"', ['https://a.example/x']],
    ['https://例え.example/パス', ['https://xn--r8jz45g.example/%E3%83%91%E3%82%B9']],
    ['javascript:alert(1)', []],
    ['data:text/html,x', []],
    ['file:///etc/passwd', []],
    ['https://', []],
    ['https://bank.example@evil.example/', []],
    ['nothing here', []],
    ['', []],
  ])('%j', (text, hrefs) => {
    expect(links(text)).toEqual(hrefs);
  });

  it.each([
    [')'.repeat(7_980), 1],
    ['.)'.repeat(3_990), 1],
    // Longer than what may leave the app.
    ['('.repeat(4_000) + ')'.repeat(3_980), 0],
  ])('takes any number of brackets', (brackets, count) => {
    expect(links(`https://a.example${brackets}`)).toHaveLength(count);
  });

  it.each([
    ['https://\u0430pple.example/', 'https://xn--pple-43d.example/'],
    ['https://a.example/\u202Egpj.exe', 'https://a.example/%E2%80%AEgpj.exe'],
    ['https://2130706433/', 'https://127.0.0.1/'],
    ['HTTPS://A.example/パス', 'HTTPS://A.example/パス'],
  ])('shows %j as %j', (text, shown) => {
    expect(splitLinks(text).map((piece) => piece.text)).toEqual([shown]);
  });

  it.each([
    'a https://b.example c',
    'https://b.example',
    'plain',
    'x https://u@v.example y https://w.example.',
  ])('keeps every character of %j', (text) => {
    expect(
      splitLinks(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
