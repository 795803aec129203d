import { unreachable } from '../../../../src/base/result.ts';
import { sentence } from '../../../../src/base/sentence.ts';
import type { GlobalKeys, GlobalName, KeyProblem, KeySystem } from '../../../../src/bridge/keys.ts';
import { keyNamesTexts } from '../../../../src/texts/key-names.ts';
import { placeWords } from '../../key-names.ts';

export const words = {
  title: 'Keys',
  inCall: 'In a call, in this window',
  everywhere: 'On the whole computer, in a call',
  everywhereHint:
    'They work whatever program you are in, and a small card says what happened. Outside of calls they belong to other programs.',
  ringing: 'On the whole computer, while it rings',
  ringingHint:
    'They answer and decline whatever program you are in, and belong to other programs while nothing rings.',
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
} as const;

export const globalName = (name: GlobalName): string =>
  name === 'headset' ? 'Play button' : keyNamesTexts.global[name];

export function problemWords(problem: KeyProblem): string {
  switch (problem.is) {
    case 'needs-modifier':
      return 'It would be taken from everything you type. Hold Ctrl, Alt or the like with it, or take a function key.';
    case 'reserved':
      return 'Parley needs this one itself, for the search or the full screen. Take another.';
    case 'same':
      return `It does ${placeWords(problem.as)} already. Take another, or change that one first.`;
    default:
      return unreachable(problem);
  }
}

/** Null where there is nothing to say. */
export function gripWords(grip: GlobalKeys[GlobalName], system: KeySystem): string | null {
  if (grip !== 'refused') return null;
  if (system === 'linux')
    return 'The system did not give it: another program has it, or this desktop gives none. Choose another one, or look in the keyboard settings of your desktop.';
  if (system === 'darwin')
    return 'macOS did not give it: another program has it, or Parley is not allowed. Choose another one, or allow Parley under Privacy & Security, Accessibility.';
  return 'Another program has it. Choose another one, or close that program.';
}

/** What a key to talk can be on this system, said as it is. */
export function talkHint(system: KeySystem): string {
  if (system === 'darwin')
    return 'macOS says that a key is pressed and never that it is let go: tap to talk, tap again to end. In this window the key is really held.';
  return 'Hold it to talk. The system does not say when it is let go, only that it repeats: the microphone closes a third of a second later. Where keys do not repeat, tap to talk and tap again to end.';
}
