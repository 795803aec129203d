import type { RequestFailure } from '../platform/service-client.ts';

export interface Refusal {
  readonly code: RequestFailure;
  readonly retryAfterMs?: number;
}

const said: Readonly<Partial<Record<RequestFailure, string>>> = {
  away: 'You are offline. Try again when the connection is back.',
  'not-allowed': 'The service does not allow this here.',
  'full-disk': 'The disk of the service is full, so this was not kept. Try again once there is room.',
  'not-found': 'This is not there any more.',
};

/** Why something was not done, and what to do; what is particular to one request is said where it is asked. */
export function refusalWords({ code, retryAfterMs }: Refusal): string {
  if (code !== 'rate-limited') return said[code] ?? 'The service did not do this. Try again.';
  const seconds = Math.max(1, Math.ceil((retryAfterMs ?? 0) / 1_000));
  return `That was much in a short time. Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`;
}
