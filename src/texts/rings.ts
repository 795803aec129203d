import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

/** Who rings, and where: in pop-up, notification and tray alike. */
export const ringsTexts = texts('rings', {
  isCalling: (name: string) => sentence`${name} is calling`,
  isCallingIn: (name: string, room: string) => sentence`${name} is calling in ${room}`,
  inside: {
    one: (name: string) => sentence`${name} is in it`,
    two: (first: string, second: string) => sentence`${first} and ${second} are in it`,
    more: (first: string, second: string, more: number) =>
      sentence`${first}, ${second} and ${more} more are in it`,
  },
  kinds: { voice: 'Voice call', video: 'Video call' },
  kindsIn: {
    voice: (room: string) => sentence`Voice call in ${room}`,
    video: (room: string) => sentence`Video call in ${room}`,
  },
  leavesCall: 'you leave your call',
  urgent: 'rings through do not disturb',
  /** Said with a decline, to the caller. */
  declines: [
    'I’ll call you back.',
    'I’m in a meeting. Can it wait?',
    'Can you write to me instead?',
    'Give me ten minutes.',
  ],
});
