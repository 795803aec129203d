import { unreachable } from '../../../../src/base/result.ts';
import { sentence } from '../../../../src/base/sentence.ts';
import type { CallEventName } from '../../../../src/call/doctor/call-events.ts';
import type { Verdict } from '../../../../src/call/doctor/verdict.ts';
import type { LocalView } from '../../../../src/call/view.ts';
import type { ReportSaved } from '../../../stores/call-doctor.ts';

export const words = {
  title: 'Connection',
  open: 'Connection details',
  looking: 'Looking at the connection…',
  lookingText: 'In a few seconds there is something to say.',
  alone: 'Nobody is connected yet',
  aloneText: 'As soon as somebody is, this tells how the connection does.',
  with: 'Connection with',
  bothSides: 'Measured on both sides.',
  oneSide: 'Measured on your side only.',
  bothUnsure: 'Measured on both sides. It is the likeliest cause; nothing proves it.',
  also: 'Also',
  evidence: 'What speaks for it',
  course: 'The call so far',
  courseOf: (minutes: number, troubled: number): string =>
    troubled === 0
      ? `${minutesText(minutes)}, no trouble`
      : `${minutesText(minutes)}, ${troubled} % of it with trouble`,
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
  encryptionText: (name: string): string =>
    sentence`Voices, pictures and shared windows are encrypted from your device to ${name}’s, past the service; a relay only passes them on. Messages and files are encrypted to the service, which can read them.`,
  safety: 'Safety words',
  safetyReady: (name: string): string =>
    sentence`Read them to each other. If ${name} sees the same words, nobody sits between you.`,
  safetyMaking: 'They are being made.',
  safetyBroken:
    'The two sides do not fit together, so no words can be made. Somebody may sit between you. Say nothing here that they must not hear, and call again.',
  saving: (megabytes: number): string =>
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
  close: 'Close',
  duringCall: 'During the call',
} as const;

const minutesText = (minutes: number): string => (minutes === 1 ? '1 minute' : `${minutes} minutes`);

export const savedWords: Readonly<Record<Exclude<ReportSaved, 'cancelled'>, string>> = {
  saved: 'The report is saved.',
  failed: 'The report could not be saved. Is the disk full?',
};

const events: Readonly<Record<CallEventName, string>> = {
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
};
export const eventWords = (event: CallEventName): string => events[event];

/** What is known of how sure it is. */
export function sureWords({ confidence }: Verdict, hasTheirs: boolean): string {
  if (!hasTheirs) return words.oneSide;
  switch (confidence) {
    case 'certain':
    case 'likely':
      return words.bothSides;
    case 'possible':
      return words.bothUnsure;
    default:
      return unreachable(confidence);
  }
}

/** The one thing to press. */
export type Help = 'camera-off' | 'quality' | 'restart' | 'microphone' | 'camera' | 'service';

export const helpWords: Readonly<Record<Help, string>> = {
  'camera-off': 'Turn camera off',
  restart: 'Restart connection',
  quality: 'Use lower quality',
  microphone: 'Use another microphone',
  camera: 'Use another camera',
  service: 'Try the service again',
};

/** What there is to do with less of. */
interface Means {
  readonly local: LocalView;
  /** Pictures come from the other side. */
  readonly sees: boolean;
  /** Quality is lowered already. */
  readonly isSaving: boolean;
}

/** Null where there is nothing that this side can do. */
export function helpFor({ cause, whose, weight }: Verdict, { local, sees, isSaving }: Means): Help | null {
  const hasCamera = local.camera.state === 'on';
  const sends = hasCamera || local.share.state === 'on';
  const isMine = whose !== 'them';
  const lower = (pictures: boolean): Help | null => (pictures && !isSaving ? 'quality' : null);
  const sendLess = (): Help | null =>
    hasCamera && (weight === 'heavy' || isSaving) ? 'camera-off' : lower(sends);
  switch (cause) {
    case 'well':
      return null;
    case 'microphone':
    case 'camera':
      return isMine ? cause : null;
    case 'computer':
      return sendLess();
    case 'service':
      return isMine ? 'service' : null;
    case 'path':
      return weight === 'light' ? null : 'restart';
    case 'upload':
      return isMine ? sendLess() : null;
    case 'download':
      // It is what comes from here that they have no room for.
      return isMine ? lower(sees) : sendLess();
    case 'network':
      if (weight === 'stopped') return 'restart';
      return weight === 'heavy' && hasCamera ? 'camera-off' : lower(sends || sees);
    default:
      return unreachable(cause);
  }
}
