import { sentence } from '../../../../src/base/sentence.ts';
import type { PeerView, RunningShare, ShareKeeps, ShareView } from '../../../../src/call/view.ts';
import { listed } from '../../listed.ts';

export const words = {
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
  kept: { sharpness: 'Text', motion: 'Motion' } satisfies Record<ShareKeeps, string>,
  keptWhy: {
    sharpness: 'Sharp and in full size, with fewer pictures a second: for text',
    motion: 'Smooth, smaller where the network is slow: for films and games',
  } satisfies Record<ShareKeeps, string>,
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
  another: 'Share something else',
  dismiss: 'Dismiss',
} as const;

const quoted = (name: string): string => (name === '' ? 'what you shared' : sentence`“${name}”`);

const endedWords = {
  gone: (name) =>
    sentence`Sharing of ${quoted(name)} has ended: it was closed, or sharing was stopped outside Parley.`,
  'not-picked': (name) =>
    sentence`Sharing was stopped: what your system gave was not ${quoted(name)}. The others do not see it.`,
} satisfies Record<EndedShare['why'], (name: string) => string>;

export type EndedShare = Extract<ShareView, { state: 'ended' }>;

export const shareEnded = ({ why, name }: EndedShare): string => endedWords[why](name);

/** Who sees it. */
export const seenBy = (names: readonly string[]): string =>
  names.length === 0 ? 'Nobody else is here yet' : sentence`Seen by ${listed(names)}`;

const soundNotes: Readonly<Record<RunningShare['sound'], string | null>> = {
  none: null,
  on: null,
  silent: 'With computer audio, of which nothing is heard so far: play something, or turn it up.',
  echo: 'Without computer audio: your system cannot leave the call out of it, and the others would hear themselves.',
  missing: 'Without computer audio: your system gave none.',
};

/** What the person should know about the share, the most pressing alone; null where all is well. */
export function shareNote({ isPaused, isHidden, sound }: RunningShare): string | null {
  if (isPaused) return 'Paused: the others keep the last picture.';
  if (isHidden)
    return 'No picture comes. A minimised window has none: open it again. The others keep the last one.';
  return soundNotes[sound];
}

/** What somebody else shares, in a few words. */
export function remoteShare({ media }: Pick<PeerView, 'media'>, name: string): string {
  if (media.screenPaused) return sentence`${name} has paused the share`;
  return media.screen === 'window' ? sentence`${name} shares a window` : sentence`${name} shares a screen`;
}

/** What somebody else shares, where there is room for its name alone. */
export const remoteShareName = ({ media }: Pick<PeerView, 'media'>, name: string): string =>
  sentence`${name}’s ${media.screen === 'window' ? 'window' : 'screen'}${media.screenPaused ? ', paused' : ''}`;

/** What stands where its picture will be. */
export const remoteShareComing = ({ media }: Pick<PeerView, 'media'>): string =>
  media.screenPaused ? 'The share is paused' : 'Waiting for the shared screen…';
