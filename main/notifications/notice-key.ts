import { firstProfile, type ProfileId } from '../../src/bridge/profile-id.ts';
import type { RoomId } from '../../src/protocol/ids.ts';

/** Whose it is stands in the name: Windows hands that back after a new start, and nothing else. */
export const roomKey = (room: RoomId, profile: ProfileId): string =>
  profile === firstProfile ? `room:${room}` : `room:${room}@${profile}`;
