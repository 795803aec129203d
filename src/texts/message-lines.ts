import { sentence } from '../base/sentence.ts';
import { pluralIn } from './plural.ts';
import { texts } from './texts.ts';

const plural = pluralIn('en');

/** A message in one line, and who it is from: in the list of people, a notification, a reply. */
export const messageLinesTexts = texts('messageLines', {
  someone: 'Someone',
  deletedPerson: 'Deleted person',
  aRoom: 'a room',
  newMessage: 'New message',
  mentionedYou: (name: string) => sentence`${name} mentioned you`,
  offersFiles: (name: string) => sentence`Offers ${name}. Nothing comes before you accept it.`,
  deleted: 'Message deleted',
  files: (count: number) => plural(count, { one: '# file', other: '# files' }),
  voiceFile: (time: string) => `Voice message ${time}`,

  call: { voice: 'Voice call', video: 'Video call' },
  callOf: {
    voice: (duration: string) => `Voice call, ${duration}`,
    video: (duration: string) => `Video call, ${duration}`,
  },
  missed: {
    voice: (name: string) => sentence`Missed call from ${name}`,
    video: (name: string) => sentence`Missed video call from ${name}`,
  },
  outcomes: {
    declined: { voice: 'Voice call, declined', video: 'Video call, declined' },
    cancelled: { voice: 'Voice call, cancelled', video: 'Video call, cancelled' },
    'no-answer': { voice: 'Voice call, no answer', video: 'Video call, no answer' },
    lost: { voice: 'Voice call, connection lost', video: 'Video call, connection lost' },
  },

  /** What was done to a room, by whom and to whom; null is who reads it. */
  events: {
    created: (who: string | null) => sentence`${who ?? 'You'} made this room`,
    createdNamed: (who: string | null, room: string) => sentence`${who ?? 'You'} made the room “${room}”`,
    renamed: (who: string | null, room: string) => sentence`${who ?? 'You'} named the room “${room}”`,
    unnamed: (who: string | null) => sentence`${who ?? 'You'} took the room’s name away`,
    added: (who: string | null, whom: string | null) => sentence`${who ?? 'You'} added ${whom ?? 'you'}`,
    joined: (who: string | null) => sentence`${who ?? 'You'} joined`,
    removed: (who: string | null, whom: string | null) => sentence`${who ?? 'You'} removed ${whom ?? 'you'}`,
    left: (who: string | null) => sentence`${who ?? 'You'} left`,
    archived: (who: string | null) => sentence`${who ?? 'You'} archived the room`,
    unarchived: (who: string | null) => sentence`${who ?? 'You'} brought the room back`,
    role: (who: string | null, whom: string | null) =>
      sentence`${who ?? 'You'} changed the role of ${whom ?? 'you'}`,
  },
  somebody: 'someone',
});
