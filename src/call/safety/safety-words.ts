import { wordList } from './word-list.ts';

/** What one end brings: the fingerprint of its certificate, and a number it drew for this connection. Both in hexadecimal. */
export interface Share {
  readonly fingerprint: string;
  readonly nonce: string;
}

/** SHA-256 of an ASCII text. */
export type Hash = (text: string) => Uint8Array;

export const nonceBytes = 16;
const wordCount = 5;

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Each kind of hash has its own first word, so that none can be passed off as another. */
const hashOf = (hash: Hash, ...words: readonly string[]): Uint8Array => hash(words.join(' '));

/** Binds an end to its number before it has seen the other's. */
export const commitmentTo = (hash: Hash, { fingerprint, nonce }: Share): string =>
  toHex(hashOf(hash, 'parley-safety-commitment-1', fingerprint, nonce));

/** The same on both sides, whichever says `own`. */
export function safetyWords(hash: Hash, own: Share, other: Share): readonly string[] {
  const shares = [own, other].map(({ fingerprint, nonce }) => `${fingerprint}:${nonce}`).sort();
  const digest = hashOf(hash, 'parley-safety-words-1', ...shares);
  return Array.from(digest.subarray(0, wordCount), (byte) => wordList[byte] ?? '');
}
