import { endWords } from '../../src/bridge/until-words.ts';
import type { Availability, Choice } from '../../src/protocol/model.ts';
import { spokenForm } from '../../src/texts/language.ts';
import { presenceTexts } from '../../src/texts/presence.ts';

/** What a person can choose for themselves, in the order of the menu. */
export const availabilities: readonly Availability[] = ['available', 'busy', 'dnd', 'away', 'invisible'];

/** One's own choice: "Do not disturb until 15:30". */
export function choiceWords(choice: Pick<Choice, 'availability' | 'untilMs'>, nowMs: number): string {
  const name = presenceTexts.names[choice.availability];
  if (choice.untilMs === null) return name;
  return presenceTexts.until(name, endWords(choice.untilMs, nowMs, spokenForm()));
}
