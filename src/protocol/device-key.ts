import * as v from 'valibot';
import { protocolVersion } from './version.ts';

const base64url = (bytes: number) => {
  const chars = Math.ceil((bytes * 4) / 3);
  return v.pipe(v.string(), v.regex(new RegExp(`^[A-Za-z0-9_-]{${chars}}$`)));
};

/** The public half of a device's key: an uncompressed point of P-256. */
export const deviceKey = base64url(65);
/** ECDSA with SHA-256 over `helloText`, r and s side by side, as WebCrypto writes it. */
export const signature = base64url(64);
/** 256 random bits: a challenge, or the secret of an invite. */
export const secret = base64url(32);

export interface Challenge {
  readonly service: string;
  readonly nonce: string;
  readonly key: string;
}

/** What a device signs to prove that the key is its own: good for this service and this connection alone. */
export const helloText = ({ service, nonce, key }: Challenge): string =>
  ['parley-hello', protocolVersion, service, nonce, key].join('\n');
