import type { RoomId } from '../../src/protocol/ids.ts';
import type { RequestInput } from '../../src/protocol/requests.ts';
import { dayMs, hourMs } from './invite-words.ts';

/** One link for one time, or one that stays for a meeting that comes again. */
export const meetingLengths = [
  { value: 'hour', ms: hourMs },
  { value: 'day', ms: dayMs },
  { value: 'week', ms: 7 * dayMs },
  { value: 'always', ms: null },
] as const;

export const meetingSizes = [
  { value: 'one', count: 1 },
  { value: 'ten', count: 10 },
  { value: 'fifty', count: 50 },
  { value: 'any', count: null },
] as const;

export type MeetingLength = (typeof meetingLengths)[number]['value'];
export type MeetingSize = (typeof meetingSizes)[number]['value'];

/** What a link into a room for guests asks of the service. */
export const meetingInvite = (
  room: RoomId,
  length: MeetingLength,
  size: MeetingSize,
): RequestInput<'invite.create'> => ({
  ...{ role: 'guest', room, label: '' },
  expiresInMs: meetingLengths.find(({ value }) => value === length)?.ms ?? null,
  uses: meetingSizes.find(({ value }) => value === size)?.count ?? null,
});
