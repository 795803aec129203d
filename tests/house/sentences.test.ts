import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** A text in backticks with somebody's or something's name in it, that is not made with `sentence`. */
const bare =
  /(?<!sentence|[\w`])`[^`\n]*\$\{(?:names?|room|service|actor|other|first|second|callerName)\}[^`\n]*`/gu;

const bareIn = (text: string): string[] => text.match(bare) ?? [];

describe('names in sentences', () => {
  it('the look at a file finds one that is not made with `sentence`', () => {
    expect(bareIn('joined: (name: string) => `${name} joined`,')).toEqual(['`${name} joined`']);
    expect(bareIn('joined: (name: string) => sentence`${name} joined`,')).toEqual([]);
  });

  const files = globSync(['{renderer,main,src}/**/*words.ts', 'src/texts/**/*.ts'], { cwd: root });
  it.each(files.filter((file) => !file.endsWith('.test.ts')))('%s isolates every name', (file) => {
    expect(bareIn(readFileSync(path.join(root, file), 'utf8'))).toEqual([]);
  });
});
