import { randomUUID } from 'node:crypto';
import type { CallId, DeviceId, RoomId, UserId, VisitId } from '../../protocol/ids.ts';
import type { StoredCall } from '../storage/storage.ts';

/** An active call of these two, who are both there no more; with something in every list. */
export const sampleCall = (room: RoomId, [caller, other]: readonly [UserId, UserId]): StoredCall => ({
  ...{ call: randomUUID() as CallId, room, place: 'direct', kind: 'voice', caller },
  participants: [],
  rung: [{ user: other, by: caller, sinceMs: 5, alerting: true }],
  removed: [other],
  declined: [caller],
  locked: true,
  state: { phase: 'active', sinceMs: 5 },
  been: [caller, other],
  gone: [{ visit: randomUUID() as VisitId, device: randomUUID() as DeviceId }],
});
