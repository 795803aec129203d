import { decode, encode, type Value, type Variant } from './wire.ts';

export const kinds = { call: 1, answer: 2, error: 3, signal: 4 } as const;

/** A message of D-Bus ("Message Protocol" in its specification). */
export interface Message {
  readonly kind: number;
  readonly serial: number;
  readonly path?: string;
  readonly of?: string;
  readonly member?: string;
  readonly error?: string;
  readonly answers?: number;
  readonly to?: string;
  readonly from?: string;
  readonly signature?: string;
  readonly body?: readonly Value[];
}

/** Header fields by their number. */
const fields = [
  [1, 'path', 'o'],
  [2, 'of', 's'],
  [3, 'member', 's'],
  [4, 'error', 's'],
  [5, 'answers', 'u'],
  [6, 'to', 's'],
  [7, 'from', 's'],
  [8, 'signature', 'g'],
] as const;

const headerSignature = 'yyyyuua(yv)';
const littleEndian = 'l'.charCodeAt(0);
const padded = (length: number): number => length + (-length & 7);

export function encodeMessage(message: Message): Buffer {
  const body = encode(message.signature ?? '', message.body ?? []);
  const given = fields.flatMap(([code, name, type]): Value[] => {
    const value = message[name];
    return value === undefined ? [] : [[code, { type, value }]];
  });
  const start = [littleEndian, message.kind, 0, 1, body.length, message.serial, given];
  const header = encode(headerSignature, start);
  return Buffer.concat([header, Buffer.alloc(padded(header.length) - header.length), body]);
}

/** The first message of these bytes, once it is there as a whole. */
export function decodeMessage(bytes: Buffer): { readonly message: Message; readonly length: number } | null {
  if (bytes.length < 16) return null;
  const bodyStart = padded(16 + bytes.readUInt32LE(12));
  const length = bodyStart + bytes.readUInt32LE(4);
  if (bytes.length < length) return null;
  if (bytes[0] !== littleEndian) throw new Error('D-Bus in the other order of bytes');
  const [, kind, , , , serial, given] = decode(headerSignature, bytes);
  const byCode = new Map((given as [number, Variant][]).map(([code, { value }]) => [code, value]));
  const named = Object.fromEntries(fields.map(([code, name]) => [name, byCode.get(code)]));
  const header = { ...named, kind, serial } as Message;
  const body = decode(header.signature ?? '', Buffer.from(bytes.subarray(bodyStart, length)));
  return { message: { ...header, body }, length };
}
