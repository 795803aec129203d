const firstMs = 500;
const longestMs = 15_000;

/** The first attempt with the longest wait: for who is not expected back soon. */
export const slowestAttempt = 6;

/**
 * How long to wait before the given attempt (1 is the first after a loss). The first is quick, because most losses are a
 * blink; the others grow and are spread, so that a restarted service is not met by everybody at once.
 */
export function retryDelayMs(attempt: number, random: () => number): number {
  if (attempt <= 1) return random() * firstMs;
  const fullMs = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return fullMs / 2 + (random() * fullMs) / 2;
}
