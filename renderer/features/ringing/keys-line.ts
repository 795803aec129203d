import { comboWords } from '../../../src/bridge/key-words.ts';
import type { KeySystem } from '../../../src/bridge/keys.ts';
import type { RingKeys } from '../../../src/bridge/ring.ts';
import { ringingTexts } from '../../../src/texts/ringing.ts';

/** Null where no key was to be had. */
export function keysLine({ voice, decline }: RingKeys, system: KeySystem): string | null {
  const parts = [
    ...(voice === null ? [] : [ringingTexts.keyVoice(comboWords(voice, system))]),
    ...(decline === null ? [] : [ringingTexts.keyDecline(comboWords(decline, system))]),
  ];
  return parts.length === 0 ? null : parts.join(' · ');
}
