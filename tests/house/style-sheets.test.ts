import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const renderer = path.resolve(import.meta.dirname, '../../renderer');
const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.css'),
);

const read = (name: string): string => readFileSync(path.join(renderer, name), 'utf8');

/** Classes that have a rule of their own, wherever they stand. */
const classesOf = (css: string): string[] =>
  [...css.matchAll(/^(\.[^{}@]+)\{/gm)]
    .flatMap(([, selectors = '']) => selectors.split(',').map((one) => one.trim()))
    .filter((selector) => /^\.[\w-]+$/.test(selector));

/** Sides that stay where they are when the script runs from right to left. */
const allowed = [
  // The middle, or a share of the whole that others are spread around.
  /^left: \d+%$/,
  // Where another thing is.
  /^(left|right): anchor\(/,
  // What :dir(rtl) says about its own direction.
  /^transform-origin: (left|right)$/,
];

const physical = [
  /^(left|right):/,
  /^(margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b/,
  /^border-(top|bottom)-(left|right)-radius:/,
  /^(text-align|float|clear): (left|right)\b/,
  /^(background|transform-origin|background-position|object-position): .*\b(left|right)\b/,
];

/** Four lengths of which the second and the fourth, right and left, are not the same; of corners any two beside one another. */
function isLopsided(declaration: string): boolean {
  const [, property = '', value = ''] =
    /^(inset|margin|padding|border-radius|border-width): (.*)$/.exec(declaration) ?? [];
  const lengths = value.match(/[^\s()]+\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s()]+/g) ?? [];
  const [first, second, third, fourth] = lengths;
  if (property === 'border-radius')
    return lengths.length > 1 && (first !== second || third !== (fourth ?? second));
  return lengths.length === 4 && second !== fourth;
}

const declarationsOf = (css: string): string[] =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split(/[;{}]/)
    .map((part) => part.trim().replaceAll(/\s+/g, ' '))
    .filter((part) => /^[a-z-]+: ?\S/.test(part));

/** Numbers that are counted from the left. */
const counted = new Set(['features/call/many-stage.css left: 0']);

const isPhysical = (declaration: string): boolean =>
  (physical.some((one) => one.test(declaration)) || isLopsided(declaration)) &&
  !allowed.some((one) => one.test(declaration));

describe('style sheets', () => {
  it.each(sheets)('%s names start and end, not left and right', (name) => {
    expect(
      declarationsOf(read(name)).filter((one) => isPhysical(one) && !counted.has(`${name} ${one}`)),
    ).toEqual([]);
  });

  // Sheets of several features are on one page: whichever came last would win.
  it.each(sheets)('%s draws no class that another folder draws', (name) => {
    const others = sheets.filter((other) => path.dirname(other) !== path.dirname(name));
    const elsewhere = new Set(others.flatMap((other) => classesOf(read(other))));
    expect(classesOf(read(name)).filter((one) => elsewhere.has(one))).toEqual([]);
  });

  it.each([
    ['margin-left: 4px', true],
    ['left: 0', true],
    ['left: 50%', false],
    ['inset: 0 4px auto auto', true],
    ['inset: 0 4px auto', false],
    ['padding: 1px calc(2px + 1px) 3px calc(2px + 1px)', false],
    ['border-radius: 4px 4px 0 0', false],
    ['border-radius: 0 4px 4px 0', true],
    ['text-align: right', true],
    ['border-start-end-radius: 4px', false],
  ])('%s is %s', (declaration, is) => expect(isPhysical(declaration)).toBe(is));
});
