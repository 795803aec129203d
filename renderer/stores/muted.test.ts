import { expect, it } from 'vitest';
import { roomWith } from '../platform/fakes/sample.ts';
import { countedUnread, isMutedAt } from './muted.ts';

it.each([
  [null, false, false, 5],
  [99, false, false, 5],
  [100, true, false, 5],
  [101, false, true, 2],
  [101, true, true, 0],
])(
  'a room muted until %s (names: %s) is at 100 muted: %s, and counts %i',
  (mutedUntilMs, mutesNames, isMuted, counted) => {
    const room = { ...roomWith(5), mutedUntilMs, mutesNames, unread: 5, mentions: 2 };
    expect([isMutedAt(room, 100), countedUnread(room, 100)]).toEqual([isMuted, counted]);
  },
);
