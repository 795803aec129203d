import { describe, expect, it } from 'vitest';
import type { RoomId, UserId } from '../protocol/ids.ts';
import { isSamePlace } from './view.ts';

const withAda = { is: 'person', user: 'ada' as UserId } as const;
const inRoom = { is: 'room', room: 'room' as RoomId } as const;

describe('where a call is', () => {
  it('is the same only with the same person or room', () => {
    expect([isSamePlace(withAda, { ...withAda }), isSamePlace(inRoom, { ...inRoom })]).toEqual([true, true]);
    expect(isSamePlace(withAda, { is: 'person', user: 'bo' as UserId })).toBe(false);
    expect(isSamePlace(inRoom, { is: 'room', room: 'other' as RoomId })).toBe(false);
    expect(isSamePlace(withAda, { is: 'room', room: 'ada' as RoomId })).toBe(false);
  });
});
