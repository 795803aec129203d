/** One step of the ladder: the most a connection sends while it stands there. */
export interface Rung {
  readonly name: '1080p' | '720p' | '480p' | '360p' | '180p' | 'voice';
  /** All pictures together; 0: none. */
  readonly videoBps: number;
  /** The longer side of the camera's picture. */
  readonly maxSide: number;
  readonly fps: number;
  readonly voiceBps: number;
}

const voiceAlone: Rung = { name: 'voice', videoBps: 0, maxSide: 320, fps: 15, voiceBps: 32_000 };

/**
 * From the best to the least. The ends and 480p are what is known to look right at their rate; between them each step is about half
 * the one above, which one sees, and which an estimate of the path tells apart. Each piece of voice goes out three times (RED, decision
 * 0022; twice from a guest's browser), so on the wire it takes as much more than stands here.
 */
export const rungs: readonly Rung[] = [
  { name: '1080p', videoBps: 2_500_000, maxSide: 1920, fps: 30, voiceBps: 48_000 },
  { name: '720p', videoBps: 1_500_000, maxSide: 1280, fps: 30, voiceBps: 48_000 },
  { name: '480p', videoBps: 800_000, maxSide: 854, fps: 30, voiceBps: 40_000 },
  { name: '360p', videoBps: 500_000, maxSide: 640, fps: 30, voiceBps: 32_000 },
  { name: '180p', videoBps: 150_000, maxSide: 320, fps: 15, voiceBps: 24_000 },
  voiceAlone,
];

export const lowestRung = rungs.length - 1;
export const smallestPicture = lowestRung - 1;

/**
 * As a guest's browser says them. The app's third piece is left out: counted in, slow computers, whose estimates of the path are low,
 * fell to voice alone sooner and stayed there longer.
 */
const voicePieces = 2;
/** As the app says them (main/voice-trials.ts): what is paid for. */
const piecesPaid = 3;

/** Fifty packets of voice a second, and what comes back about the other direction. */
const overheadBps = 20_000;

/**
 * Where a connection that came back begins, until its estimate is believed. Somebody who went from Wi-Fi to a mobile network has a narrower
 * line, of which the other side's browser knows nothing yet: what it sent before would stand in front of the voice for seconds.
 */
export const returningRung = 3;

/** The rung of this number; beyond the ends the nearest. */
export const rungAt = (index: number): Rung => rungs[Math.max(0, Math.min(lowestRung, index))] ?? voiceAlone;

/** Voice alone, as it goes out on this rung. */
export const voiceNeedOf = (index: number): number => voicePieces * rungAt(index).voiceBps + overheadBps;

/** What voice really takes on this rung, for who counts bytes and not what a path can carry. */
export const voiceCostOf = (index: number): number => piecesPaid * rungAt(index).voiceBps + overheadBps;

/** What the path has to carry for it. */
export const needOf = (index: number): number => rungAt(index).videoBps + voiceNeedOf(index);

/** The best rung for which so much is enough, where `share` of its need will do. */
export const rungFor = (availableBps: number, share: number): number => {
  const found = rungs.findIndex((_, index) => needOf(index) * share <= availableBps);
  return found === -1 ? lowestRung : found;
};

/** The least rung whose picture is as wide as somebody looks at it. */
export const rungForSide = (side: number): number => {
  const found = rungs.findLastIndex(({ videoBps, maxSide }) => videoBps > 0 && maxSide >= side);
  return Math.max(0, found);
};

/** The best rung that stays below a cap for pictures. */
export const rungForCap = (videoBps: number): number => {
  const found = rungs.findIndex((rung) => rung.videoBps <= videoBps);
  return found === -1 ? lowestRung : found;
};

/**
 * Each other person is another encoder and another stream through the same upload. What is left for the grid they are seen in is
 * smaller too.
 */
const crowdRungs: readonly number[] = [0, 0, 1, 2, 3];
export const rungForCrowd = (others: number): number => crowdRungs[Math.max(0, others)] ?? 3;
