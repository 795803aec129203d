import { texts } from './texts.ts';

export const callSettingsTexts = texts('callSettings', {
  codec: 'Video codec',
  codecHint:
    'What this computer sends. Automatic takes what its chip does, and what costs less where it is too slow. A change counts at once, in a call too.',
  automatic: 'Automatic',
  lockTurnsCameraOff: 'Turn the camera off when the screen is locked',
  limit: 'Limit what calls may use',
  miniCall: 'Keep a call on top in small while the window is hidden',
  perHour: 'Megabytes an hour',
  perHourHint: 'Sent and received together, over all calls of the hour. Voice is never cut.',
  perHourProblem: (least: number) => `Type a whole number from ${least} to 100000.`,
  /** What a cap leaves of a call with one person. */
  pictures: (size: string) => `Enough for pictures of ${size} both ways, with one other person.`,
  lessThanVoice: (voiceMegabytes: number) =>
    `Pictures stay off. Voice alone takes up to ${voiceMegabytes} with one other person, where both talk without a break.`,
  voice: 'Enough for voice with one other person. Pictures stay off.',
});
