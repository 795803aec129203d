import { unreachable } from '../../../../src/base/result.ts';
import type { GlobalKeys, GlobalName, KeyProblem, KeySystem } from '../../../../src/bridge/keys.ts';
import { keyNamesTexts } from '../../../../src/texts/key-names.ts';
import { keySettingsTexts } from '../../../../src/texts/key-settings.ts';
import { placeWords } from '../../key-names.ts';

export const globalName = (name: GlobalName): string =>
  name === 'headset' ? keySettingsTexts.playButton : keyNamesTexts.global[name];

export function problemWords(problem: KeyProblem): string {
  switch (problem.is) {
    case 'needs-modifier':
    case 'reserved':
      return keySettingsTexts.problems[problem.is];
    case 'same':
      return keySettingsTexts.problems.same(placeWords(problem.as));
    default:
      return unreachable(problem);
  }
}

/** Null where there is nothing to say. */
export function gripWords(grip: GlobalKeys[GlobalName], system: KeySystem): string | null {
  if (grip !== 'refused') return null;
  const { notGiven } = keySettingsTexts;
  return system === 'linux' || system === 'darwin' ? notGiven[system] : notGiven.other;
}

export const talkHint = (system: KeySystem): string =>
  keySettingsTexts.talk[system === 'darwin' ? 'darwin' : 'other'];
