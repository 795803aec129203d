import type { Room } from '../../src/protocol/model.ts';
import { roomWith } from './people.ts';

export const usualRooms: readonly Room[] = [
  roomWith('Alan Turing', [{ own: true, text: 'The bombe is free on Tuesday', ago: 190 }]),
  roomWith(
    'Barbara Liskov',
    [
      { text: 'Two questions about the types', ago: 35 },
      { text: 'Could you have a look before the review? It is only a few pages', ago: 34 },
    ],
    2,
  ),
  roomWith('王小明', [{ text: '下午四点可以吗？我已经把文件准备好了。', ago: 900 }]),
];
