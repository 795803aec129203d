import { limits } from '../../src/protocol/limits.ts';
import { sharedTexts } from '../../src/texts/shared.ts';

/** What may be in a name, as it is typed: the protocol refuses control and hidden formatting characters. */
export const cleanName = (typed: string): string =>
  typed.replace(/(?!\u200d)[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').slice(0, limits.nameChars);

export function nameProblem(name: string): string | null {
  return name.trim() === '' ? sharedTexts.nameMissing : null;
}
