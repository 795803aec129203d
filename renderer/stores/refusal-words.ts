import { noticesTexts } from '../../src/texts/notices.ts';
import type { RequestFailure } from '../platform/service/service-client.ts';

export interface Refusal {
  readonly code: RequestFailure;
  readonly retryAfterMs?: number;
}

/** Why something was not done, and what to do; what is particular to one request is said where it is asked. */
export function refusalWords({ code, retryAfterMs }: Refusal): string {
  if (code === 'rate-limited')
    return noticesTexts.tooMuch(Math.max(1, Math.ceil((retryAfterMs ?? 0) / 1_000)));
  const said: Readonly<Partial<Record<RequestFailure, string>>> = noticesTexts.refusals;
  return said[code] ?? noticesTexts.refused;
}
