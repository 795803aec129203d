import type { TimedSpan } from '../../src/bridge/quiet-span.ts';
import { untilWords } from '../../src/bridge/until-words.ts';
import type { Availability, Choice, Presence } from '../../src/protocol/model.ts';

export const presenceWords: Readonly<Record<Presence | Availability, string>> = {
  available: 'Available',
  'in-call': 'In a call',
  busy: 'Busy',
  dnd: 'Do not disturb',
  away: 'Away',
  offline: 'Offline',
  invisible: 'Invisible',
};

/** What a person can choose for themselves, in the order of the menu. */
export const availabilities: readonly Availability[] = ['available', 'busy', 'dnd', 'away', 'invisible'];

export const spanWords: Readonly<Record<TimedSpan, string>> = {
  'half-hour': '30 minutes',
  hour: '1 hour',
  'two-hours': '2 hours',
  morning: 'Until morning',
};

/** One's own choice: "Do not disturb until 15:30". */
export function choiceWords(choice: Pick<Choice, 'availability' | 'untilMs'>, nowMs: number): string {
  const words = presenceWords[choice.availability];
  return choice.untilMs === null ? words : `${words} ${untilWords(choice.untilMs, nowMs)}`;
}
