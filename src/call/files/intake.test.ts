import { expect, it } from 'vitest';
import type { FileWord, TransferId } from '../../protocol/file-words.ts';
import { createIntake } from './intake.ts';

const transfer = '00000000-0000-8000-8000-000000000001' as TransferId;
const block = (number: number) => ({ kind: 'block', transfer, block: number, sha256: '' }) as const;

function setUp() {
  const said: FileWord[] = [];
  const came: [block: number, bytes: number[]][] = [];
  const intake = createIntake({
    line: { say: (word) => said.push(word) > 0 },
    lengthOf: (_transfer, number) => (number < 5 ? 4 : null),
    came: (word, bytes) => came.push([word.block, [...bytes]]),
  });
  const pieces = (...all: number[][]): void => all.forEach((piece) => intake.piece(new Uint8Array(piece)));
  return { said, came, intake, pieces };
}

it('puts pieces together, and echoes each', () => {
  const { said, came, intake, pieces } = setUp();
  intake.begins(block(0));
  pieces([1, 2, 3], [4]);
  intake.begins(block(1));
  pieces([5, 6, 7, 8]);
  expect(came).toEqual([
    [0, [1, 2, 3, 4]],
    [1, [5, 6, 7, 8]],
  ]);
  expect(said).toEqual([3, 4, 8].map((bytes) => ({ kind: 'echo', bytes })));
});

it('throws away what is not awaited, is too much or is half, and echoes it all the same', () => {
  const { said, came, intake, pieces } = setUp();
  pieces([1]);
  intake.begins(block(7));
  pieces([1, 2, 3, 4]);
  intake.begins(block(2));
  pieces([1, 2, 3, 4, 5], [6]);
  intake.begins(block(3));
  pieces([1, 2]);
  intake.begins(block(4));
  pieces([1, 2, 3, 4]);
  expect(came).toEqual([[4, [1, 2, 3, 4]]]);
  expect(said).toHaveLength(6);
});
