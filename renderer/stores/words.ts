import { sentence } from '../../src/base/sentence.ts';
import { limits } from '../../src/protocol/limits.ts';
import type { CallDevice } from './device-news.ts';
import type { DevicePick } from './device-sets.ts';
import type { RecordingEnd } from './recording/recording-model.ts';
import { refusalWords, type Refusal } from './refusal-words.ts';

const takesOver: Readonly<Record<CallDevice, string>> = {
  microphone: 'takes over',
  camera: 'takes over',
  speaker: 'plays the call',
};

const picked: Readonly<Record<DevicePick, string>> = {
  microphone: 'microphone',
  camera: 'camera',
  speaker: 'speaker',
  ringSpeaker: 'ring speaker',
  noiseSuppression: 'noise suppression',
};
const list = new Intl.ListFormat('en-GB');

/** What notices say. */
export const words = {
  recordedCall: 'Call',
  /** Of films that one makes of oneself. */
  ownFilms: (name: string) => ({
    camera: sentence`${name} – own camera`,
    screen: sentence`${name} – share`,
  }),
  filmsFor: (name: string): string => sentence`Own films for ${name}`,
  filmsFailed:
    'Your own films for the recording could not be made or sent. What was made is under Recordings.',
  chapterJoined: (name: string): string => sentence`${name} comes in`,
  chapterLeft: (name: string): string => sentence`${name} leaves`,
  chapterShares: (name: string): string => sentence`${name} shares`,
  chapterReaction: (name: string, emoji: string): string => sentence`${emoji} ${name}`,
  showRecording: 'Show',
  recordingEnded: {
    saved: 'The recording is saved.',
    full: 'The recording ended: the disk is full. What came before is saved under Recordings.',
    failed:
      'The recording ended: it could not be written any further. What came before is saved under Recordings.',
    'no-room': 'Nothing was recorded: there is too little room on the disk.',
    'not-writable': 'Nothing was recorded: Parley may not write into the folder for videos.',
    unable: 'Nothing was recorded: this computer could not begin.',
  } satisfies Record<RecordingEnd, string>,
  deletedPerson: 'Deleted person',
  settingsNotSaved: 'Your settings could not be saved.',
  settingsSetAside: (file: string): string =>
    `Your settings could not be read. They were set aside as ${file}, and Parley starts with new ones.`,
  keyringLocked:
    'The system’s keyring is locked, so Parley cannot read the key that says who you are. Until you unlock it and start Parley again, services take you for somebody new.',
  forgetful:
    'This browser keeps nothing for Parley, as in some private windows. Once you close this page, it does not know you any more.',
  joined: (service: string): string => sentence`You are in ${service} now.`,
  nothingToHideBehind:
    'You hide your address, and this service has no relay to hide it behind. Turn “Hide my address” off in Settings, or ask who runs the service for a relay.',
  dataLimit: {
    size: 'Your limit for an hour makes pictures smaller.',
    pictures: 'Your limit for an hour leaves no room for pictures. Voice goes on.',
  },
  tooManyAtOnce: 'That is more than can be offered at once. Put it into one archive, or send it in parts.',
  cameraLocked: 'Your camera was turned off because the screen was locked.',
  standsIn: (kind: CallDevice, name: string | null): string =>
    name === null
      ? `The ${kind} you chose cannot be used now. The system’s default ${takesOver[kind]}.`
      : sentence`${name} cannot be used now. The system’s default ${kind} ${takesOver[kind]}.`,
  deviceBack: (kind: CallDevice, name: string | null): string =>
    name === null ? `Your ${kind} is the one you chose again.` : sentence`Your ${kind} is ${name} again.`,
  setRestored: (what: readonly DevicePick[]): string =>
    `You have used these devices together before. Your choice of ${list.format(what.map((one) => picked[one]))} is back.`,
  lostPicture: {
    hidden: {
      failed: 'Your picture could not be hidden as you chose, so your camera is off.',
      slow: 'This computer is too busy to hide your picture as you chose, so your camera is off.',
    },
    plain: {
      failed: 'Light and framing of your picture did not work here, so they are off. Others see it as it is.',
      slow: 'This computer is too busy for light and framing of your picture, so they are off. Others see it as it is.',
    },
  },
  cleaningFailed: 'Strong noise suppression did not start here, so the standard one is used.',
  talkForgotten:
    'You are muted again: the key to talk had left your microphone open, and nothing was heard for half a minute.',
  offersFiles: (name: string): string => sentence`Offers ${name}. Nothing comes before you accept it.`,
  roomGone: 'This conversation is not here any more. You may have been removed from it.',
  profileRefused: 'The service did not accept the change.',
} as const;

export type ChatFailure = 'open' | 'jump' | 'edit' | 'remove' | 'react' | 'pin';

const chatFailed: Readonly<Record<ChatFailure, string>> = {
  open: 'This conversation could not be opened.',
  jump: 'That message could not be shown. It may have been deleted.',
  edit: 'Your change was not saved.',
  remove: 'The message was not deleted.',
  react: 'Your reaction was not saved.',
  pin: 'The pin was not changed.',
};

const notAllowed: Readonly<Partial<Record<ChatFailure, string>>> = {
  remove: 'This message is not yours to delete.',
  react: 'This message has as many different reactions as one may have.',
  pin: `${limits.pinsPerRoom} messages are pinned here, and no more can be. Unpin one of them first.`,
};

/** What was not done in a chat, and why. */
export function chatFailedWords(what: ChatFailure, refusal?: Refusal): string {
  if (!refusal) return chatFailed[what];
  const particular = refusal.code === 'not-allowed' ? notAllowed[what] : undefined;
  return particular ?? `${chatFailed[what]} ${refusalWords(refusal)}`;
}
