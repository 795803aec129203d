import type { QualityChoice } from './call-quality.ts';
import type { VideoCodec } from './lane-settings.ts';

/** From the fewest bits for a picture to the most, for chips that do the work. */
export const byBits: readonly VideoCodec[] = ['AV1', 'VP9', 'H264', 'VP8'];

/** What a program encodes and decodes at the least cost (docs/decisions/0022-quality-ladder.md). */
const cheap: VideoCodec = 'H264';

/** Whether a slow computer is helped by another codec than those its pictures go out in; null: not known which. */
export const hasCheaper = (sent: readonly (string | null)[]): boolean =>
  sent.some((codec) => codec !== cheap);

interface CodecInput {
  readonly chosen: QualityChoice['videoCodec'];
  /** This computer has been too slow for what it sent. */
  readonly isRelieved: boolean;
  /** What each side's chip encodes and decodes. */
  readonly mine: ReadonlySet<VideoCodec>;
  readonly theirs: ReadonlySet<VideoCodec>;
}

/** What a picture is sent in; null: the first that both sides' descriptions name. */
export function chooseCodec({ chosen, isRelieved, mine, theirs }: CodecInput): VideoCodec | null {
  if (chosen !== 'automatic') return chosen;
  if (isRelieved) return cheap;
  const shared = byBits.find((codec) => mine.has(codec) && theirs.has(codec));
  if (shared) return shared;
  // One of the two works with a program, and what the other one's chip likes best may be what costs that most.
  return mine.has(cheap) || theirs.has(cheap) ? cheap : null;
}
