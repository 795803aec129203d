import { voiceMegabytesPerHour } from '../../../../src/call/quality/data-budget.ts';
import type { Rung } from '../../../../src/call/quality/rungs.ts';
import { callSettingsTexts } from '../../../../src/texts/call-settings.ts';

/** What a cap leaves of a call with one person. */
export function outcomeWords({ name }: Rung, megabytes: number): string {
  if (name !== 'voice') return callSettingsTexts.pictures(name);
  return megabytes < voiceMegabytesPerHour
    ? callSettingsTexts.lessThanVoice(voiceMegabytesPerHour)
    : callSettingsTexts.voice;
}
