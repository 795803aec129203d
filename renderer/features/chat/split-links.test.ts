import { describe, expect, it } from 'vitest';
import { splitLinks } from './split-links.ts';

const links = (text: string) => splitLinks(text).flatMap(({ href }) => href ?? []);

describe('links in a message', () => {
  it.each([
    ['see https://a.example/b.', ['https://a.example/b']],
    ['(https://a.example/b_(c))', ['https://a.example/b_(c)']],
    ['https://a.example, http://b.example!', ['https://a.example/', 'http://b.example/']],
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
