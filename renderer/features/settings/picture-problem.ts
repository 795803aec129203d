import { settingsTexts } from '../../../src/texts/settings.ts';
import type { OwnPictureOutcome } from '../../stores/pictures-model.ts';
import { refusalWords } from '../../stores/refusal-words.ts';

/** Why the picture is not another; null where it is. */
export function pictureProblem(outcome: OwnPictureOutcome): string | null {
  if (outcome.ok) return null;
  const { code } = outcome;
  if (code === 'unreadable' || code === 'too-large' || code === 'unknown-type')
    return settingsTexts.pictureProblems[code];
  return refusalWords({ ...outcome, code });
}
