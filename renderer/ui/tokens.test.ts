import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2, 1.4.3. */
const enough = 4.5;
const css = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');

function coloursOf(selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['canvas', 'sidebar', 'surface', 'sunken'];
const texts = ['text', 'text-2', 'text-3', 'accent-text', 'danger-text', 'ok'];
const pairs = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['accent-text', 'accent-soft'],
  ['text', 'accent-soft'],
  ['amber-text', 'amber-soft'],
  ['danger-text', 'danger-soft'],
] as const;

describe.each([':root', ":root[data-theme='dark']"])('%s', (selector) => {
  const colours = coloursOf(selector);
  it.each(pairs)('%s can be read on %s', (text, ground) => {
    expect(
      contrastOf(colours.get(text) ?? '#000000', colours.get(ground) ?? '#000000'),
    ).toBeGreaterThanOrEqual(enough);
  });
});

describe('avatars', () => {
  const avatars = readFileSync(path.join(import.meta.dirname, 'avatar.css'), 'utf8');
  it.each(
    [...avatars.matchAll(/avatar--colour-\d+ \{\s*background: (#[0-9a-f]{6})/g)].map(([, hex = '']) => hex),
  )('white letters can be read on %s', (hex) => {
    expect(contrastOf(hex, '#ffffff')).toBeGreaterThanOrEqual(enough);
  });
});
