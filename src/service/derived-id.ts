import { createHash } from 'node:crypto';

/**
 * A name that follows from what it is about, so that what is done twice is there once. In the form of a UUID of version 8 (RFC 9562 5.8),
 * which clients may not give to messages of their own: nobody can take the name first.
 */
export function derivedId(what: string, ...about: readonly string[]): string {
  const hash = createHash('sha256')
    .update([what, ...about].join(' '))
    .digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
