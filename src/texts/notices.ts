import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

const chosenOne = 'you chose cannot be used now. The system’s default';

/** What is said for a moment over whatever is on the screen. */
export const noticesTexts = texts('notices', {
  settingsNotSaved: 'Your settings could not be saved.',
  settingsSetAside: (file: string) =>
    `Your settings could not be read. They were set aside as ${file}, and Parley starts with new ones.`,
  keyringLocked:
    'The system’s keyring is locked, so Parley cannot read the key that says who you are. Until you unlock it and start Parley again, services take you for somebody new.',
  forgetful:
    'This browser keeps nothing for Parley, as in some private windows. Once you close this page, it does not know you any more.',
  joined: (service: string) => sentence`You are in ${service} now.`,
  nothingToHideBehind:
    'You hide your address, and this service has no relay to hide it behind. Turn “Hide my address” off in Settings, or ask who runs the service for a relay.',
  roomGone: 'This conversation is not here any more. You may have been removed from it.',
  profileRefused: 'The service did not accept the change.',
  filmsFailed:
    'Your own films for the recording could not be made or sent. What was made is under Recordings.',
  filmsCut: 'There are more of your own films than can be sent at once. The others are under Recordings.',
  tooManyAtOnce: 'That is more than can be offered at once. Put it into one archive, or send it in parts.',

  dataLimit: {
    size: 'Your limit for an hour makes pictures smaller.',
    pictures: 'Your limit for an hour leaves no room for pictures. Voice goes on.',
  },
  cameraLocked: 'Your camera was turned off because the screen was locked.',
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

  /** A device by its name went away, and the system’s default takes its place. */
  standsIn: {
    microphone: (name: string) =>
      sentence`${name} cannot be used now. The system’s default microphone takes over.`,
    camera: (name: string) => sentence`${name} cannot be used now. The system’s default camera takes over.`,
    speaker: (name: string) =>
      sentence`${name} cannot be used now. The system’s default speaker plays the call.`,
  },
  /** The same, where its name is not known. */
  standsInForChosen: {
    microphone: `The microphone ${chosenOne} takes over.`,
    camera: `The camera ${chosenOne} takes over.`,
    speaker: `The speaker ${chosenOne} plays the call.`,
  },
  isBack: {
    microphone: (name: string) => sentence`Your microphone is ${name} again.`,
    camera: (name: string) => sentence`Your camera is ${name} again.`,
    speaker: (name: string) => sentence`Your speaker is ${name} again.`,
  },
  chosenIsBack: {
    microphone: 'Your microphone is the one you chose again.',
    camera: 'Your camera is the one you chose again.',
    speaker: 'Your speaker is the one you chose again.',
  },
  picks: {
    microphone: 'microphone',
    camera: 'camera',
    speaker: 'speaker',
    ringSpeaker: 'ring speaker',
    noiseSuppression: 'noise suppression',
  },
  setRestored: (picks: readonly string[]) =>
    `You have used these devices together before. Your choice of ${new Intl.ListFormat('en-GB').format(picks)} is back.`,

  /** What was not done in a chat, and why. */
  chatFailed: {
    open: 'This conversation could not be opened.',
    jump: 'That message could not be shown. It may have been deleted.',
    edit: 'Your change was not saved.',
    remove: 'The message was not deleted.',
    react: 'Your reaction was not saved.',
    pin: 'The pin was not changed.',
  },
  notYoursToDelete: 'This message is not yours to delete.',
  tooManyReactions: 'This message has as many different reactions as one may have.',
  tooManyPins: (most: number) =>
    `${most} messages are pinned here, and no more can be. Unpin one of them first.`,

  refusals: {
    away: 'You are offline. Try again when the connection is back.',
    'not-allowed': 'The service does not allow this here.',
    'full-disk': 'The disk of the service is full, so this was not kept. Try again once there is room.',
    'not-found': 'This is not there any more.',
  },
  refused: 'The service did not do this. Try again.',
  tooMuch: (seconds: number) =>
    `That was much in a short time. Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
});
