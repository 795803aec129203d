import { sentence } from '../base/sentence.ts';
import { pluralIn } from './plural.ts';
import { texts } from './texts.ts';

const plural = pluralIn('en');
const lasted = (minutes: number): string => plural(minutes, { one: '# minute', other: '# minutes' });

/** How the connection of a call does, in its own window; what is found out about it says `doctor.ts`. */
export const callDoctorTexts = texts('callDoctor', {
  title: 'Connection',
  open: 'Connection details',
  looking: 'Looking at the connection…',
  lookingText: 'In a few seconds there is something to say.',
  alone: 'Nobody is connected yet',
  aloneText: 'As soon as somebody is, this tells how the connection does.',
  with: 'Connection with',
  sure: {
    bothSides: 'Measured on both sides.',
    oneSide: 'Measured on your side only.',
    bothUnsure: 'Measured on both sides. It is the likeliest cause; nothing proves it.',
  },
  also: (title: string) => `Also: ${title}.`,
  evidence: 'What speaks for it',
  details: 'Details',
  course: 'The call so far',
  courseGood: (minutes: number) => `${lasted(minutes)}, no trouble`,
  courseBad: (minutes: number, percent: number) => `${lasted(minutes)}, ${percent} % of it with trouble`,
  start: 'Start',
  now: 'Now',
  way: 'Way',
  wayComing: 'Being looked for…',
  delay: 'There and back',
  lossOut: 'Lost on the way out',
  lossIn: 'Lost on the way in',
  sent: 'Sent',
  received: 'Received',
  unknown: '–',
  encryption: 'Encryption',
  encryptionText: (name: string) =>
    sentence`Voices, pictures and shared windows are encrypted from your device to ${name}’s, past the service; a relay only passes them on. Messages and files are encrypted to the service, which can read them.`,
  safety: 'Safety words',
  safetyReady: (name: string) =>
    sentence`Read them to each other. If ${name} sees the same words, nobody sits between you.`,
  safetyMaking: 'They are being made.',
  safetyBroken:
    'The two sides do not fit together, so no words can be made. Somebody may sit between you. Say nothing here that they must not hear, and call again.',
  saving: (megabytes: number) =>
    `Lower quality is on: calls use at most ${megabytes} MB an hour, until you change that in Settings.`,
  undo: 'Undo',
  notKept: 'Your choice could not be saved.',
  devices: { microphone: 'Microphone', camera: 'Camera' },
  noOther: {
    microphone: 'No other microphone is plugged in. Plug one in, and it stands here.',
    camera: 'No other camera is plugged in. Plug one in, and it stands here.',
  },
  save: 'Save report',
  saveHint:
    'The report has figures and times for whoever helps you: no names, no addresses, nothing of what was said.',
  saved: {
    saved: 'The report is saved.',
    failed: 'The report could not be saved. Is the disk full?',
  },
  close: 'Close',
  duringCall: 'During the call',
  events: {
    connected: 'Connected',
    interrupted: 'Connection interrupted',
    back: 'Connection is back',
    failed: 'Connection failed',
    'path-changed': 'Another way was taken',
    moved: 'You came to another network',
    'service-away': 'Service away',
    'service-back': 'Service is back',
    'microphone-on': 'Microphone on',
    'microphone-off': 'Microphone off',
    'microphone-changed': 'Another microphone',
    'camera-on': 'Camera on',
    'camera-off': 'Camera off',
    'camera-changed': 'Another camera',
    'share-on': 'Share began',
    'share-off': 'Share ended',
    'picture-smaller': 'Your picture is sent smaller',
    'picture-larger': 'Your picture is sent larger',
  },
  /** The one thing to press. */
  help: {
    'camera-off': 'Turn camera off',
    restart: 'Restart connection',
    quality: 'Use lower quality',
    microphone: 'Use another microphone',
    camera: 'Use another camera',
    service: 'Try the service again',
  },
});
