import * as v from 'valibot';
import { userId } from '../ids.ts';
import * as model from '../model.ts';

/** Where people talk. */
export const roomsRequests = {
  /** The direct conversation with a person; made at the first ask. */
  'room.open': { input: v.strictObject({ with: userId }), output: v.object({ room: model.room }) },
} as const;
