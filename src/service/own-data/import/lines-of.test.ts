import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';

it('lets others have their turn between lines that came together', async () => {
  const line = 'x'.repeat(100_000);
  const together = Readable.from([Buffer.from(`${line}\n`.repeat(20))]);
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    if (isOver) return;
    turns += 1;
    setImmediate(count);
  };
  const found: number[] = [];
  for await (const one of linesOf(together, line.length)) {
    if (found.push(one.length) === 1) count();
  }
  isOver = true;
  expect(found).toEqual(Array.from({ length: 20 }, () => line.length));
  // Two megabytes.
  expect(turns).toBeGreaterThanOrEqual(6);
});
