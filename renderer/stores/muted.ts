import type { Room } from '../../src/protocol/model.ts';

/** A muting ends by itself; nobody says so when it does. */
export const isMutedAt = ({ mutedUntilMs }: Pick<Room, 'mutedUntilMs'>, nowMs: number): boolean =>
  mutedUntilMs !== null && mutedUntilMs > nowMs;

/** What a room adds to the count of what is unread: of one that is muted only what names this person, if that. */
export function countedUnread(room: Room, nowMs: number): number {
  if (!isMutedAt(room, nowMs)) return room.unread;
  return room.mutesNames ? 0 : room.mentions;
}
