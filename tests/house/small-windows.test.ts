import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { german } from '../../src/texts/german/german.ts';
import { germanOfSmallWindows } from '../../src/texts/german/small-windows.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A file and all that it imports, and so on; what counts for types alone is in none of them. */
function reached(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !/\.tsx?$/.test(file)) return found;
  found.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, from = ''] of source.matchAll(/^(?:import|export|\}) (?!type )[^;]*?'(\.[^']+)';/gm))
    reached(path.resolve(path.dirname(file), from), found);
  return found;
}

it('the windows that are one script each have the German of what they say, and no more', () => {
  const pages = ['renderer/ringing.tsx', 'renderer/glance.tsx'];
  const all = new Set(pages.flatMap((page) => [...reached(path.join(root, page))]));
  const parts = [...all]
    .filter((file) => path.dirname(file) === path.join(root, 'src/texts'))
    .map((file) =>
      path.basename(file, '.ts').replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    )
    .filter((part) => part in german);
  expect(Object.keys(germanOfSmallWindows).toSorted()).toEqual(parts.toSorted());
});
