import { limits } from '../../src/protocol/limits.ts';
import { noticesTexts } from '../../src/texts/notices.ts';
import type { CallDevice } from './device-news.ts';
import type { DevicePick } from './device-sets.ts';
import { refusalWords, type Refusal } from './refusal-words.ts';

export const standsInWords = (kind: CallDevice, name: string | null): string =>
  name === null ? noticesTexts.standsInForChosen[kind] : noticesTexts.standsIn[kind](name);

export const deviceBackWords = (kind: CallDevice, name: string | null): string =>
  name === null ? noticesTexts.chosenIsBack[kind] : noticesTexts.isBack[kind](name);

export const setRestoredWords = (what: readonly DevicePick[]): string =>
  noticesTexts.setRestored(what.map((one) => noticesTexts.picks[one]));

/** What goes wrong by itself; read when it does, in the language of that moment. */
export type ProblemText =
  'settingsNotSaved' | 'nothingToHideBehind' | 'filmsFailed' | 'filmsCut' | 'profileRefused' | 'roomGone';

export type ChatFailure = 'open' | 'jump' | 'edit' | 'remove' | 'react' | 'pin';

const notAllowed = (what: ChatFailure): string | undefined => {
  if (what === 'remove') return noticesTexts.notYoursToDelete;
  if (what === 'react') return noticesTexts.tooManyReactions;
  return what === 'pin' ? noticesTexts.tooManyPins(limits.pinsPerRoom) : undefined;
};

/** What was not done in a chat, and why. */
export function chatFailedWords(what: ChatFailure, refusal?: Refusal): string {
  const failed = noticesTexts.chatFailed[what];
  if (!refusal) return failed;
  const particular = refusal.code === 'not-allowed' ? notAllowed(what) : undefined;
  return particular ?? `${failed} ${refusalWords(refusal)}`;
}
