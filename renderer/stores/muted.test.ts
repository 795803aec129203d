import { expect, it } from 'vitest';
import { roomWith } from '../platform/fakes/sample.ts';
import { countedUnread, isMutedAt } from './muted.ts';

it.each([
  [null, false, 5],
  [99, false, 5],
  [100, false, 5],
  [101, true, 2],
])('a room muted until %s is at 100 muted: %s, and counts %i', (mutedUntilMs, isMuted, counted) => {
  const room = { ...roomWith(5), mutedUntilMs, unread: 5, mentions: 2 };
  expect([isMutedAt(room, 100), countedUnread(room, 100)]).toEqual([isMuted, counted]);
});
