import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../../protocol/errors.ts';

const statuses: Partial<Record<ErrorCode, number>> = {
  'bad-message': 400,
  'not-allowed': 403,
  'not-found': 404,
  'offset-mismatch': 409,
  'file-incomplete': 409,
  'too-large': 413,
  'hash-mismatch': 422,
  'rate-limited': 429,
  internal: 500,
  'quota-exceeded': 507,
  'full-disk': 507,
};

interface Refusal {
  readonly code: ErrorCode;
  readonly detail?: string;
  readonly retryAfterMs?: number;
}

/** The same codes as on the socket; what is not in the table has to do with who asks. */
export function refuse(
  response: ServerResponse,
  { code, detail, retryAfterMs }: Refusal,
  headers: object = {},
): void {
  // What still comes of the request would be waited for before the answer is read; unread, it holds the connection.
  response.req.resume();
  const status = statuses[code] ?? 401;
  const body = JSON.stringify({ error: { code, detail, retryAfterMs } });
  const retry = retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) };
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
      ...challenge,
      ...retry,
      ...headers,
    })
    .end(body);
}
