import type { RoomId } from '../../../src/protocol/ids.ts';
import type { Room } from '../../../src/protocol/model.ts';

const newestMs = ({ last, createdAtMs }: Room): number => last?.atMs ?? createdAtMs;

/** What is kept on top, then the newest. */
const inOrder = (a: Room, b: Room): number =>
  Number(b.pinned) - Number(a.pinned) ||
  newestMs(b) - newestMs(a) ||
  (a.name ?? '').localeCompare(b.name ?? '');

export function arrangeRooms(rooms: ReadonlyMap<RoomId, Room>): { active: Room[]; archived: Room[] } {
  const groups = [...rooms.values()].filter(({ kind }) => kind === 'group').sort(inOrder);
  return {
    active: groups.filter(({ archived }) => !archived),
    archived: groups.filter(({ archived }) => archived),
  };
}
