import { sentence } from '../../../../src/base/sentence.ts';
import type { CallChoice } from '../../../../src/bridge/settings.ts';
import { leastMegabytesPerHour } from '../../../../src/bridge/settings.ts';
import { voiceMegabytesPerHour } from '../../../../src/call/quality/data-budget.ts';
import type { Rung } from '../../../../src/call/quality/rungs.ts';

export const words = {
  codec: 'Video codec',
  codecHint:
    'What this computer sends. Automatic takes what its chip does, and what costs less where it is too slow. A change counts at once, in a call too.',
  lockTurnsCameraOff: 'Turn the camera off when the screen is locked',
  limit: 'Limit what calls may use',
  miniCall: 'Keep a call on top in small while the window is hidden',
  perHour: 'Megabytes an hour',
  perHourHint: 'Sent and received together, over all calls of the hour. Voice is never cut.',
  perHourProblem: `Type a whole number from ${leastMegabytesPerHour} to 100000.`,
} as const;

export const codecNames: Readonly<Record<CallChoice['videoCodec'], string>> = {
  automatic: 'Automatic',
  AV1: 'AV1',
  VP9: 'VP9',
  H264: 'H.264',
  VP8: 'VP8',
};

/** What a cap leaves of a call with one person. */
export function outcomeWords({ name }: Rung, megabytes: number): string {
  if (name !== 'voice') return sentence`Enough for pictures of ${name} both ways, with one other person.`;
  return megabytes < voiceMegabytesPerHour
    ? `Pictures stay off. Voice alone takes up to ${voiceMegabytesPerHour} with one other person, where both talk without a break.`
    : 'Enough for voice with one other person. Pictures stay off.';
}
