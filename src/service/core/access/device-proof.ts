import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { helloText, type Challenge } from '../../../protocol/device-key.ts';
import type { DeviceId } from '../../../protocol/ids.ts';

const pointBytes = 65;
const uncompressed = 0x04;

/** Undefined where the bytes are no point of the curve: OpenSSL refuses those. */
function publicKeyOf(key: string): KeyObject | undefined {
  const bytes = Buffer.from(key, 'base64url');
  if (bytes.length !== pointBytes || bytes.readUInt8(0) !== uncompressed) return undefined;
  const x = bytes.toString('base64url', 1, 33);
  const y = bytes.toString('base64url', 33);
  try {
    return createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
  } catch {
    return undefined;
  }
}

/** Whether who has this key answered this challenge. */
export function isProved(challenge: Challenge, signature: string): boolean {
  const key = publicKeyOf(challenge.key);
  if (!key) return false;
  const text = Buffer.from(helloText(challenge));
  return verify('sha256', text, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
}

/** The name of a device is made from its key, so that nobody can take another's. In the form of a UUID (RFC 9562, version 8). */
export function deviceOf(key: string): DeviceId {
  const hash = createHash('sha256').update(Buffer.from(key, 'base64url')).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as DeviceId;
}

/** What is kept of an invite's token: it is as good as random, so one round is enough. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
