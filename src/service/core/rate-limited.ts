/** What exceeds a limit is told when it may come again: a client that has to guess asks too often. */
export const rateLimited = (
  retryAfterMs: number,
  detail: string,
): { ok: false; code: 'rate-limited'; detail: string; retryAfterMs: number } => ({
  ok: false,
  code: 'rate-limited',
  detail,
  retryAfterMs,
});
