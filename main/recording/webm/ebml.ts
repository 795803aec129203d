/** The parts of EBML (RFC 8794) and of Matroska (RFC 9559) that a recording consists of. */
export const ids = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  dateUtc: 0x4461,
  title: 0x7ba9,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
  cues: 0x1c53bb6b,
  cuePoint: 0xbb,
  cueTime: 0xb3,
  cueTrackPositions: 0xb7,
  cueTrack: 0xf7,
  cueClusterPosition: 0xf1,
  cueRelativePosition: 0xf0,
  chapters: 0x1043a770,
  editionEntry: 0x45b9,
  chapterAtom: 0xb6,
  chapterUid: 0x73c4,
  chapterTimeStart: 0x91,
  chapterDisplay: 0x80,
  chapString: 0x85,
  chapLanguage: 0x437c,
  tags: 0x1254c367,
  tag: 0x7373,
  targets: 0x63c0,
  simpleTag: 0x67c8,
  tagName: 0x45a3,
  tagString: 0x4487,
  attachments: 0x1941a469,
  voidElement: 0xec,
} as const;

/** What stands before the content of an element. */
export interface Heading {
  readonly id: number;
  /** Null: it ends where something comes that cannot be in it. */
  readonly size: number | null;
  readonly sizeLength: number;
  /** Of itself. */
  readonly length: number;
}

/** How many bytes a number of variable length takes, by its first; 0 where it is none. */
const lengthOf = (first: number, most: number): number => {
  const length = Math.clz32(first) - 23;
  return first === 0 || length > most ? 0 : length;
};

/** `short`: more bytes would tell. `odd`: no element begins so. */
export function readHeading(bytes: Uint8Array, at: number): Heading | 'short' | 'odd' {
  const firstOfId = bytes[at];
  if (firstOfId === undefined) return 'short';
  const idLength = lengthOf(firstOfId, 4);
  if (idLength === 0) return 'odd';
  const firstOfSize = bytes[at + idLength];
  if (firstOfSize === undefined) return 'short';
  const sizeLength = lengthOf(firstOfSize, 8);
  if (sizeLength === 0) return 'odd';
  const length = idLength + sizeLength;
  if (at + length > bytes.length) return 'short';
  const id = uintIn(bytes, at, idLength);
  const high = firstOfSize & (0xff >> sizeLength);
  const others = bytes.subarray(at + idLength + 1, at + length);
  const isUnknown = high === 0xff >> sizeLength && others.every((byte) => byte === 0xff);
  const size = high * 256 ** (sizeLength - 1) + uintIn(others, 0, others.length);
  if (!isUnknown && !Number.isSafeInteger(size)) return 'odd';
  return { id, size: isUnknown ? null : size, sizeLength, length };
}

/** Not exact above 2^53, where nothing of ours is. */
export function uintIn(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let done = 0; done < length; done += 1) value = value * 256 + (bytes[at + done] ?? 0);
  return value;
}

export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

function bigEndian(value: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let rest = value;
  for (let at = length - 1; at >= 0; at -= 1) {
    bytes[at] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return bytes;
}

const idBytes = (id: number): Uint8Array =>
  bigEndian(id, id > 0xffffff ? 4 : id > 0xffff ? 3 : id > 0xff ? 2 : 1);

/** In so many bytes, whether it needs them or not. */
export function sizeBytes(size: number, length: number): Uint8Array {
  const bytes = bigEndian(size, length);
  bytes[0] = (bytes[0] ?? 0) | (0x100 >> length);
  return bytes;
}

/** As large as it gets: room for what is known later. */
export const unknownSize = new Uint8Array([0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);

const sizeLengthFor = (size: number): number => {
  // All ones would say that it is unknown.
  for (let length = 1; length < 8; length += 1) if (size < 2 ** (7 * length) - 1) return length;
  return 8;
};

export const element = (id: number, ...content: readonly Uint8Array[]): Uint8Array => {
  const inside = joined(content);
  return joined([idBytes(id), sizeBytes(inside.length, sizeLengthFor(inside.length)), inside]);
};

/** With a size that comes later. */
export const openElement = (id: number): Uint8Array => joined([idBytes(id), unknownSize]);

export const uint = (id: number, value: number): Uint8Array => {
  let length = 1;
  while (value >= 256 ** length) length += 1;
  return element(id, bigEndian(value, length));
};

/** Always of one length, however large: what comes before it does not move what comes behind. */
export const longUint = (id: number, value: number): Uint8Array => element(id, bigEndian(value, 8));

export function float(id: number, value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return element(id, bytes);
}

/** Dates are nanoseconds since 2001 (RFC 8794, 7.6). */
export function date(id: number, atMs: number): Uint8Array {
  const bytes = new Uint8Array(8);
  const since2001Ms = Math.trunc(atMs) - Date.UTC(2001, 0, 1);
  new DataView(bytes.buffer).setBigInt64(0, BigInt(since2001Ms) * 1_000_000n);
  return element(id, bytes);
}

export const text = (id: number, value: string): Uint8Array => element(id, new TextEncoder().encode(value));

/** Nothing, as long as wanted; no element has a single byte. */
export function voidOf(length: number): Uint8Array {
  if (length === 0) return new Uint8Array();
  if (length < 2) throw new Error('too short for an element');
  const sizeLength = length > 9 ? 8 : 1;
  return joined([
    idBytes(ids.voidElement),
    sizeBytes(length - 1 - sizeLength, sizeLength),
    new Uint8Array(length - 1 - sizeLength),
  ]);
}

/** Of an element whose content is at hand; what is torn ends it. */
export function* childrenOf(content: Uint8Array): Generator<{ id: number; at: number; size: number }> {
  for (let at = 0; at < content.length;) {
    const heading = readHeading(content, at);
    if (typeof heading === 'string' || heading.size === null) return;
    const { id, size, length } = heading;
    if (at + length + size > content.length) return;
    yield { id, at: at + length, size };
    at += length + size;
  }
}
