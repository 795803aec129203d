import { crc32 } from 'node:zlib';

/** The part of STUN that a binding needs. Numbers are from RFC 8489; RFC 3489 is the older form without the magic cookie. */

export interface Endpoint {
  readonly address: string;
  readonly port: number;
  readonly family: 'IPv4' | 'IPv6';
}

const headerBytes = 20;
const magicCookie = 0x2112a442;
const types = { bindingRequest: 0x0001, bindingSuccess: 0x0101, bindingError: 0x0111 } as const;
const attributes = {
  mappedAddress: 0x0001,
  errorCode: 0x0009,
  unknownAttributes: 0x000a,
  xorMappedAddress: 0x0020,
  software: 0x8022,
  fingerprint: 0x8028,
} as const;
const fingerprintMask = 0x5354554e;
/** Below it an attribute must be understood (RFC 8489 14). */
const firstOptional = 0x8000;
/** Carries what RFC 5389 peers may send in a binding and a responder may pass over: user name, priority, ICE roles. */
const harmless: ReadonlySet<number> = new Set([0x0006, 0x0024, 0x0025]);

interface Request {
  /** Cookie and transaction id: 16 bytes that come back as they are. */
  readonly transaction: Buffer;
  readonly isClassic: boolean;
  readonly unknown: readonly number[];
}

interface Attribute {
  readonly type: number;
  readonly value: Buffer;
}

function readAttributes(body: Buffer): Attribute[] | undefined {
  const found: Attribute[] = [];
  let offset = 0;
  while (offset < body.length) {
    if (offset + 4 > body.length) return undefined;
    const start = offset + 4;
    const length = body.readUInt16BE(offset + 2);
    found.push({ type: body.readUInt16BE(offset), value: body.subarray(start, start + length) });
    // Values are padded to four bytes.
    offset = start + Math.ceil(length / 4) * 4;
  }
  return offset === body.length ? found : undefined;
}

/** An older asker always sends CHANGE-REQUEST; with no flag set it asks for no change (RFC 5780 7.2). */
const isUnderstood = ({ type, value }: Attribute): boolean =>
  type >= firstOptional || harmless.has(type) || (type === 0x0003 && value.every((byte) => byte === 0));

/** A binding request, or undefined for anything else: what is no request gets no answer. */
function readRequest(packet: Buffer): Request | undefined {
  if (packet.length < headerBytes || packet.readUInt16BE(0) !== types.bindingRequest) return undefined;
  if (packet.readUInt16BE(2) !== packet.length - headerBytes) return undefined;
  const found = readAttributes(packet.subarray(headerBytes));
  if (!found) return undefined;
  return {
    transaction: packet.subarray(4, headerBytes),
    isClassic: packet.readUInt32BE(4) !== magicCookie,
    unknown: found.filter((entry) => !isUnderstood(entry)).map(({ type }) => type),
  };
}

function addressBytes({ address, family }: Endpoint): Buffer {
  if (family === 'IPv4') return Buffer.from(address.split('.').map(Number));
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').split('::');
  const groups = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((hex) => parseInt(hex, 16));
  const front = groups(head);
  const back = groups(tail);
  const bytes = Buffer.alloc(16);
  for (const [index, group] of front.entries()) bytes.writeUInt16BE(group, index * 2);
  for (const [index, group] of back.entries()) bytes.writeUInt16BE(group, 16 - (back.length - index) * 2);
  return bytes;
}

function attribute(type: number, value: Buffer): Buffer {
  const padded = Buffer.alloc(4 + Math.ceil(value.length / 4) * 4);
  padded.writeUInt16BE(type, 0);
  padded.writeUInt16BE(value.length, 2);
  value.copy(padded, 4);
  return padded;
}

/** Hidden behind the transaction, because some routers rewrite every address that they recognise (RFC 8489 14.2). */
function mapped(type: number, from: Endpoint, mask: Buffer): Buffer {
  const address = addressBytes(from);
  const value = Buffer.alloc(4 + address.length);
  value.writeUInt8(from.family === 'IPv4' ? 1 : 2, 1);
  value.writeUInt16BE(from.port ^ mask.readUInt16BE(0), 2);
  for (const [index, byte] of address.entries()) value.writeUInt8(byte ^ mask.readUInt8(index), 4 + index);
  return attribute(type, value);
}

function message(type: number, transaction: Buffer, parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const header = Buffer.alloc(4);
  header.writeUInt16BE(type, 0);
  header.writeUInt16BE(body.length, 2);
  return Buffer.concat([header, transaction, body]);
}

/** The checksum covers a header whose length already counts it (RFC 8489 14.7). */
function withFingerprint(type: number, transaction: Buffer, parts: readonly Buffer[]): Buffer {
  const draft = message(type, transaction, [...parts, attribute(attributes.fingerprint, Buffer.alloc(4))]);
  const checksum = (crc32(draft.subarray(0, -8)) ^ fingerprintMask) >>> 0;
  draft.writeUInt32BE(checksum, draft.length - 4);
  return draft;
}

function refusal({ transaction, unknown }: Request): Buffer {
  const reason = Buffer.from('\0\0\u0004\u0014Unknown Attribute', 'latin1');
  const list = Buffer.alloc(unknown.length * 2);
  for (const [index, type] of unknown.entries()) list.writeUInt16BE(type, index * 2);
  return message(types.bindingError, transaction, [
    attribute(attributes.errorCode, reason),
    attribute(attributes.unknownAttributes, list),
  ]);
}

/** The answer to a packet from there; undefined where none is due. Never larger than four times the question. */
export function answerBinding(packet: Buffer, from: Endpoint): Buffer | undefined {
  const request = readRequest(packet);
  if (!request) return undefined;
  if (request.unknown.length > 0) return refusal(request);
  const { transaction, isClassic } = request;
  if (isClassic) {
    return message(types.bindingSuccess, transaction, [
      mapped(attributes.mappedAddress, from, Buffer.alloc(16)),
    ]);
  }
  return withFingerprint(types.bindingSuccess, transaction, [
    mapped(attributes.xorMappedAddress, from, transaction),
    attribute(attributes.software, Buffer.from('Parley')),
  ]);
}
