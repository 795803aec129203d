import type { UpdateProblem } from '../../src/bridge/updates.ts';

/** What says which release is the newest does not come from whoever built this one. */
export class Untrusted extends Error {
  override name = 'Untrusted';
  readonly code = 'ERR_UNTRUSTED';
}

const codes: Readonly<Record<string, UpdateProblem>> = {
  ERR_UNTRUSTED: 'untrusted',
  ERR_CHECKSUM_MISMATCH: 'damaged',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
};

/** Chromium's network says what went wrong in its message alone; Node ends a line that broke off with these words. */
const lineWords = /^net::ERR_|aborted|socket hang up|timed out|Cannot download/i;

export function problemOf(error: unknown): UpdateProblem {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? String(error.code) : '';
  const known = codes[code];
  if (known) return known;
  // electron-updater's HttpError: the server answered with something else.
  if ('statusCode' in error) return 'unreachable';
  return lineWords.test(error.message) ? 'unreachable' : 'unknown';
}
