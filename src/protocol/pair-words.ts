import * as v from 'valibot';
import { readWord } from './read-word.ts';

/**
 * What two devices in a call say to each other past the service, over their own data channel. The other side may say anything: each
 * word has its limits, and nothing in it is free text, a name or an address.
 */
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));
const people = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

/** How one end finds its last seconds. Shares are 0 to 1; null: not known, or nothing to measure. */
const healthReport = v.strictObject({
  connection: v.picklist(['connecting', 'connected', 'reconnecting', 'failed']),
  rttMs: v.nullable(count),
  jitterMs: v.nullable(count),
  lostOut: v.nullable(share),
  lostIn: v.nullable(share),
  sentKbps: count,
  receivedKbps: count,
  availableKbps: v.nullable(count),
  /** A picture is to go out, and the path has too little for it. */
  isSqueezed: v.boolean(),
  concealed: v.nullable(share),
  frozen: v.nullable(share),
  computer: v.picklist(['calm', 'busy', 'unknown']),
  microphone: v.picklist(['off', 'heard', 'silent']),
  silentMs: count,
  camera: v.picklist(['off', 'steady', 'slow']),
  cameraFps: v.nullable(count),
  service: v.picklist(['here', 'steady', 'uneven', 'away']),
  serviceMs: v.nullable(count),
  /** Of its answers of late, so many came much later than the fastest. */
  serviceLate: share,
  awayMs: count,
  hasMoved: v.boolean(),
  reachable: v.boolean(),
  others: v.strictObject({ count: people, out: people, in: people }),
});
export type HealthReport = Readonly<v.InferOutput<typeof healthReport>>;

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));

/** Nobody has a larger screen. */
const side = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(16_384));

/**
 * What a viewer wants of one picture of the other side: none for now, or as wide as it is drawn, in real pixels, and within the bits a
 * second that they can take. Null: no limit.
 */
const wish = v.union([
  v.literal('paused'),
  v.strictObject({ side: v.nullable(side), bps: v.nullable(count) }),
]);
export type Wish = v.InferOutput<typeof wish>;

/** What a chip of this end encodes and decodes, smoothly. Only a browser that is asked knows. */
const codec = v.picklist(['AV1', 'VP9', 'H264', 'VP8']);

const pairWord = v.variant('kind', [
  v.strictObject({ kind: v.literal('health'), report: healthReport }),
  v.strictObject({ kind: v.literal('wishes'), camera: wish, screen: wish }),
  v.strictObject({ kind: v.literal('codecs'), onChip: v.pipe(v.array(codec), v.maxLength(4)) }),
  v.strictObject({ kind: v.literal('safety-commit'), commitment: hex(32) }),
  v.strictObject({ kind: v.literal('safety-reveal'), nonce: hex(16) }),
]);
export type PairWord = v.InferOutput<typeof pairWord>;
export type Wishes = Readonly<Omit<Extract<PairWord, { kind: 'wishes' }>, 'kind'>>;

/** An honest word is far below. */
const maxChars = 4_096;

export const readPairWord = (text: string): PairWord | null => readWord(pairWord, text, maxChars);
