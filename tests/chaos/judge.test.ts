import { expect, it } from 'vitest';
import { judgeRoom, sumOf } from './judge.ts';

const written = { rooms: ['one', 'two'], writers: ['a', 'b'], messagesEach: 4 };
const held = (...texts: string[]) => texts.map((text, index) => ({ seq: index + 1, text }));

it.each([
  ['whole', held('a 0', 'b 0', 'b 2', 'a 2'), { lost: 0, doubled: 0, reordered: 0 }],
  ['one is missing', held('a 0', 'b 0', 'b 2'), { lost: 1, doubled: 0, reordered: 0 }],
  ['one is there twice', held('a 0', 'a 0', 'b 0', 'b 2', 'a 2'), { lost: 0, doubled: 1, reordered: 0 }],
  ['two of one writer are swapped', held('a 2', 'b 0', 'b 2', 'a 0'), { lost: 0, doubled: 0, reordered: 1 }],
  [
    'a gap in the numbers',
    held('a 0', 'b 0', 'b 2', 'a 2').map(({ seq, text }) => ({ seq: seq > 2 ? seq + 1 : seq, text })),
    { lost: 0, doubled: 0, reordered: 2 },
  ],
])('what one holds of a room: %s', (_, messages, verdict) => {
  expect(judgeRoom(written, 'one', messages)).toEqual(verdict);
});

it('verdicts are added', () => {
  const one = { lost: 1, doubled: 2, reordered: 3 };
  expect(sumOf([one, one])).toEqual({ lost: 2, doubled: 4, reordered: 6 });
});
