import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

const quoted = (name: string): string => (name === '' ? 'what you shared' : sentence`“${name}”`);

/** One's own share and those of others. A name that nobody gave is empty. */
export const callShareTexts = texts('callShare', {
  sharing: 'You are sharing',
  sharingWhat: (what: string) =>
    what === '' ? 'You are sharing your screen' : sentence`You are sharing ${what}`,
  pending: 'Starting to share…',
  withSound: 'with sound',
  stop: 'Stop',
  pause: 'Pause',
  goOn: 'Resume',
  pauseShare: 'Pause sharing',
  resumeShare: 'Resume sharing',
  paused: 'Paused',
  sharingPaused: 'Sharing paused',
  keeps: 'What the picture is kept for',
  kept: { sharpness: 'Text', motion: 'Motion' },
  keptWhy: {
    sharpness: 'Sharp and in full size, with fewer pictures a second: for text',
    motion: 'Smooth, smaller where the network is slow: for films and games',
  },
  seenByNobody: 'Nobody else is here yet',
  seenBy: (names: string) => sentence`Seen by ${names}`,
  isPaused: 'Paused: the others keep the last picture.',
  isHidden: 'No picture comes. A minimised window has none: open it again. The others keep the last one.',
  sound: {
    silent: 'With computer audio, of which nothing is heard so far: play something, or turn it up.',
    echo: 'Without computer audio: your system cannot leave the call out of it, and the others would hear themselves.',
    missing: 'Without computer audio: your system gave none.',
  },
  ended: {
    gone: (name: string) =>
      sentence`Sharing of ${quoted(name)} has ended: it was closed, or sharing was stopped outside Parley.`,
    'not-picked': (name: string) =>
      sentence`Sharing was stopped: what your system gave was not ${quoted(name)}. The others do not see it.`,
  },
  another: 'Share something else',
  dismiss: 'Dismiss',
  preview: 'What the others see',
  larger: 'Show larger what the others see',
  smaller: 'Show smaller what the others see',
  previewComing: 'Waiting for the picture…',
  marks: 'What is pointed at and drawn',
  tools: 'Point and draw',
  tool: { point: 'Point', draw: 'Draw' },
  toolOff: { point: 'Stop pointing', draw: 'Stop drawing' },
  takeStill: 'Take a picture of this',
  still: 'Picture of the share',
  stillFile: 'Shared screen.png',
  stillOf: (name: string) => sentence`A picture of what ${name} shares`,
  stillOwn: 'A picture of what I share',
  stillSend: 'Send to the conversation',
  stillSave: 'Save',
  stillCopy: 'Copy',
  stillDiscard: 'Discard',
  stillNone: 'There is no picture of it yet. Try again once you see one.',
  stillUnsaved: 'The picture could not be saved there. Choose another place.',
  theirs: {
    screen: (name: string) => sentence`${name} shares a screen`,
    window: (name: string) => sentence`${name} shares a window`,
    paused: (name: string) => sentence`${name} has paused the share`,
  },
  theirName: {
    screen: (name: string) => sentence`${name}’s screen`,
    window: (name: string) => sentence`${name}’s window`,
  },
  theirNamePaused: {
    screen: (name: string) => sentence`${name}’s screen, paused`,
    window: (name: string) => sentence`${name}’s window, paused`,
  },
  theirsComing: 'Waiting for the shared screen…',
  theirsPaused: 'The share is paused',
});
