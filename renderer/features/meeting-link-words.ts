import { sentence } from '../../src/base/sentence.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import type { RequestInput } from '../../src/protocol/requests.ts';
import { dayMs, hourMs } from './invite-words.ts';
import { listWords } from './list-words.ts';

export const words = {
  ...listWords,
  title: 'Meeting link',
  lead: 'Whoever opens the link comes into this room as a guest, in a browser or in Parley.',
  howLong: 'The meeting is',
  howMany: 'It lets in',
  make: 'Make a link',
  makeAnother: 'Make another link',
  link: 'Meeting link',
  links: 'Links into this room',
  none: 'No link opens this room.',
  ofYou: 'Your link',
  of: (name: string) => sentence`Link of ${name}`,
  takeBack: 'Take back',
} as const;

/** One link for one time, or one that stays for a meeting that comes again. */
export const meetingLengths = [
  { value: 'hour', label: 'Now, within the hour', ms: hourMs },
  { value: 'day', label: 'Once, within a day', ms: dayMs },
  { value: 'week', label: 'Once, within a week', ms: 7 * dayMs },
  { value: 'always', label: 'Recurring, until taken back', ms: null },
] as const;

export const meetingSizes = [
  { value: 'one', label: 'One person', count: 1 },
  { value: 'ten', label: 'Up to 10 people', count: 10 },
  { value: 'fifty', label: 'Up to 50 people', count: 50 },
  { value: 'any', label: 'Everybody who has it', count: null },
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
