import { sentence } from '../../base/sentence.ts';
import type { ringsTexts } from '../rings.ts';

export const rings: typeof ringsTexts = {
  isCalling: (name) => sentence`${name} ruft an`,
  isCallingIn: (name, room) => sentence`${name} ruft in ${room} an`,
  inside: {
    one: (name) => sentence`${name} ist dabei`,
    two: (first, second) => sentence`${first} und ${second} sind dabei`,
    more: (first, second, more) =>
      sentence`${first}, ${second} und ${more} ${more === 1 ? 'weitere Person' : 'weitere'} sind dabei`,
  },
  kinds: { voice: 'Sprachanruf', video: 'Videoanruf' },
  kindsIn: {
    voice: (room) => sentence`Sprachanruf in ${room}`,
    video: (room) => sentence`Videoanruf in ${room}`,
  },
  leavesCall: 'du verlässt dein Gespräch',
  urgent: 'klingelt trotz „Nicht stören“',
  declines: [
    'Ich rufe zurück.',
    'Ich bin in einer Besprechung. Hat es Zeit?',
    'Kannst du mir stattdessen schreiben?',
    'Gib mir zehn Minuten.',
  ],
};
