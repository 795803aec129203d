import { sentence } from '../base/sentence.ts';
import { texts } from './texts.ts';

export const keySettingsTexts = texts('keySettings', {
  title: 'Keys',
  inCall: 'In a call, in this window',
  everywhere: 'On the whole computer, in a call',
  everywhereHint: 'They work in every program, and only during a call.',
  ringing: 'On the whole computer, while it rings',
  ringingHint: 'They work in every program, and only while it rings.',
  none: 'None',
  press: 'Press keys…',
  recordHint: 'Esc keeps it as it was, Backspace takes it away.',
  change: (name: string, combo: string) => sentence`${name}: ${combo}. Change`,
  headset: 'The play button of a headset or keyboard mutes',
  headsetHint:
    'During a call, instead of pausing music. Headsets with a button of their own for calls mute where the system hands it on.',
  defaults: 'Back to the usual keys',
  all: 'All keys',
  tryOut: 'Try the keys of the whole computer',
  stopTrying: 'Stop trying',
  trying: 'Press one now. It does nothing but show here.',
  arrived: (name: string) => sentence`Arrived: ${name}`,
  playButton: 'Play button',

  /** Why a key was not taken. */
  refused: (combo: string, problem: string) => `${combo}: ${problem}`,
  problems: {
    'needs-modifier':
      'It would be taken from everything you type. Hold Ctrl, Alt or the like with it, or take a function key.',
    reserved: 'Parley needs this one itself, for the search or the full screen. Take another.',
    same: (place: string) => `It does ${place} already. Take another, or change that one first.`,
  },
  notGiven: {
    linux:
      'The system did not give it: another program has it, or this desktop gives none. Choose another one, or look in the keyboard settings of your desktop.',
    darwin:
      'macOS did not give it: another program has it, or Parley is not allowed. Choose another one, or allow Parley under Privacy & Security, Accessibility.',
    other: 'Another program has it. Choose another one, or close that program.',
  },
  /** What a key to talk can be on a system, said as it is. */
  talk: {
    darwin:
      'macOS says that a key is pressed and never that it is let go: tap to talk, tap again to end. In this window the key is really held.',
    other:
      'Hold it to talk. The system does not say when it is let go, only that it repeats: the microphone closes a third of a second later. Where keys do not repeat, tap to talk and tap again to end.',
  },
});
