import { expect, it } from 'vitest';
import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Room } from '../../../src/protocol/model.ts';
import { messageAt, roomWith } from '../../platform/fakes/sample.ts';
import { arrangeRooms } from './arrange-rooms.ts';

const group = (name: string, atMs: number, change: Partial<Room> = {}): [RoomId, Room] => {
  const room = name as RoomId;
  return [room, roomWith(1, { room, kind: 'group', name, last: messageAt(1, { room, atMs }), ...change })];
};

it('rooms stand with what is kept on top first, then the newest, the archived apart, rooms of two elsewhere', () => {
  const rooms = new Map([
    group('old', 1),
    group('new', 9),
    group('top', 2, { pinned: true }),
    group('silent', 0, { last: null, createdAtMs: 5 }),
    group('gone', 9, { archived: true }),
    group('two', 9, { kind: 'direct', name: null }),
  ]);
  const { active, archived } = arrangeRooms(rooms);
  expect(active.map(({ name }) => name)).toEqual(['top', 'new', 'silent', 'old']);
  expect(archived.map(({ name }) => name)).toEqual(['gone']);
});
