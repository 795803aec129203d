import type { LaneName } from '../../../src/call/lanes.ts';
import { byBits } from '../../../src/call/quality/codec-choice.ts';
import type { VideoCodec } from '../../../src/call/quality/lane-settings.ts';

const nameOf = ({ mimeType }: RTCRtpCodec): string => mimeType.split('/')[1]?.toUpperCase() ?? '';

const sortBy = (codecs: readonly RTCRtpCodec[], rank: (codec: RTCRtpCodec) => number): RTCRtpCodec[] =>
  [...codecs].sort((a, b) => rank(a) - rank(b));

/**
 * Voice says everything twice (RED, RFC 2198), Opus next to it for those who cannot. At 30 % loss a fifth to two fifths of what plain
 * Opus conceals is left (docs/decisions/0022-quality-ladder.md); no later moment can turn it on, Chromium takes it only from here.
 */
const voiceRank = (codec: RTCRtpCodec): number => {
  const rank = ['RED', 'OPUS'].indexOf(nameOf(codec));
  return rank === -1 ? 2 : rank;
};

/** A chip costs next to nothing; between programs the browser's own order stands. */
const pictureRank =
  (onChip: ReadonlySet<VideoCodec>) =>
  (codec: RTCRtpCodec): number => {
    const rank = byBits.findIndex((name) => name === nameOf(codec) && onChip.has(name));
    return rank === -1 ? byBits.length : rank;
  };

/**
 * One profile of each, which every browser and chip has; others (more bits a colour, H.264 in pieces) are no better for a call, and each
 * makes every description longer. What names no profile stays, retransmission with it; FEC for pictures is used by no browser.
 */
const profiles: Readonly<Record<string, RegExp>> = {
  VP9: /profile-id=0/,
  AV1: /profile=0/,
  H264: /packetization-mode=1.*profile-level-id=42e0/i,
};
const forRepair = new Set(['RED', 'ULPFEC', 'FLEXFEC-03']);

function isUsual(codec: RTCRtpCodec): boolean {
  const name = nameOf(codec);
  const profile = profiles[name];
  const { sdpFmtpLine } = codec;
  return !forRepair.has(name) && (!profile || sdpFmtpLine === undefined || profile.test(sdpFmtpLine));
}

/** What a lane should use, best first. Both sides say theirs; what one of them lacks falls out. */
export function orderCodecs(
  lane: LaneName,
  codecs: readonly RTCRtpCodec[],
  onChip: ReadonlySet<VideoCodec>,
): RTCRtpCodec[] {
  switch (lane) {
    case 'voice':
      return sortBy(codecs, voiceRank);
    case 'camera':
    case 'screen':
      return sortBy(codecs.filter(isUsual), pictureRank(onChip));
    case 'screen-audio':
      return [...codecs];
  }
}

/** What the browser can say of codecs. */
export interface CodecFacts {
  /** What it can send and receive; nothing where it does not tell. */
  of(kind: 'audio' | 'video'): readonly RTCRtpCodec[];
  /** Encoded and decoded by a chip, and smoothly; none until the browser has looked. */
  onChip(): ReadonlySet<VideoCodec>;
}

interface CodecSources {
  readonly capabilities: (kind: 'audio' | 'video') => { codecs: RTCRtpCodec[] } | null;
  readonly media: Pick<MediaCapabilities, 'encodingInfo' | 'decodingInfo'>;
}

/** As a call has it at its best. */
const sample = { width: 1280, height: 720, bitrate: 1_500_000, framerate: 30 };

async function isOnChip(codec: VideoCodec, { media }: CodecSources): Promise<boolean> {
  const video = { ...sample, contentType: `video/${codec}` };
  const [encoding, decoding] = await Promise.all([
    media.encodingInfo({ type: 'webrtc', video }),
    media.decodingInfo({ type: 'webrtc', video }),
  ]);
  return [encoding, decoding].every(
    ({ supported, smooth, powerEfficient }) => supported && smooth && powerEfficient,
  );
}

/** Nothing is known of chips before the first look, whose answers take a moment. */
export function createCodecFacts(sources: CodecSources): CodecFacts & { look(): void } {
  const found = new Set<VideoCodec>();
  return {
    of: (kind) => sources.capabilities(kind)?.codecs ?? [],
    look() {
      for (const codec of byBits) {
        isOnChip(codec, sources).then(
          (is) => void (is && found.add(codec)),
          () => {},
        );
      }
    },
    onChip: () => found,
  };
}

/** A browser that refuses an order keeps its own. */
export function preferCodecs(lane: LaneName, transceiver: RTCRtpTransceiver, facts: CodecFacts): void {
  const { kind } = transceiver.receiver.track;
  const codecs = facts.of(kind === 'audio' ? 'audio' : 'video');
  if (codecs.length === 0) return;
  try {
    transceiver.setCodecPreferences(orderCodecs(lane, codecs, facts.onChip()));
  } catch {
    // Its own order is one that works.
  }
}
