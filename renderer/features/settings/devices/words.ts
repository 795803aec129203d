import type { MediaFailure } from '../../../../src/call/view.ts';
import type { Echo } from './echo-run.ts';

const silentAdvice = 'Look for a switch on the microphone, or choose another one.';

export const words = {
  testMicrophone: 'Test microphone',
  stop: 'Stop',
  speak: 'Say something: the bar follows your voice. Nobody else hears it.',
  heard: 'You are heard well.',
  silent: `Nothing is heard. ${silentAdvice}`,
  level: 'How loud you are',
  testCamera: 'Show my picture',
  ownPicture: 'Your picture',
  onlyYou: 'Only you see this.',
  testSpeaker: 'Play a sound',
  playing: 'Playing. Nothing to hear? Choose another speaker, or turn it up.',
  testRing: 'Ring',
  ringing: 'Ringing. Nothing to hear? Choose another speaker, or turn it up.',
  testEcho: 'Record and play back',
  testShare: 'Test sharing',
  shareTitle: 'Sharing',
  shareHint: 'What others would see of it. Nobody sees it now.',
  sharedPicture: 'What others would see',
  testNotification: 'Show a notification',
  notificationTitle: 'Notifications',
  notificationSent:
    'It was handed to your system. Nothing to see? Look in your system’s settings whether Parley may show notifications.',
  opening: 'Opening…',
} as const;

export const echoWords: Readonly<Record<Exclude<Echo['is'], 'failed'>, string>> = {
  idle: '',
  opening: words.opening,
  recording: 'Recording for four seconds: say something.',
  playing: 'Playing what you said. Nothing to hear? Choose another speaker, or turn it up.',
  played: 'This is how others hear you. It was not kept.',
  silent: `Nothing was heard. ${silentAdvice}`,
  'not-played': 'Your voice was heard, but the speaker did not play it. Choose another speaker.',
};

export type Tested = 'microphone' | 'camera' | 'screen';

const failures: Readonly<Record<Exclude<MediaFailure, 'cancelled'>, (device: Tested) => string>> = {
  denied: (device) =>
    `Parley may not use your ${device}. Allow it in the system’s privacy settings, then try again.`,
  missing: (device) => `No ${device} was found. Plug one in, or choose another.`,
  'in-use': (device) => `Another program uses your ${device}. Close that, or choose another.`,
  failed: (device) => `Your ${device} did not start. Try again, or choose another one.`,
};

/** Null: the person thought better of it. */
export const failureWords = (device: Tested, failure: MediaFailure): string | null =>
  failure === 'cancelled' ? null : failures[failure](device);
