import * as v from 'valibot';

/** Why a request was refused. The user interface alone turns a code into words. */
export const errorCodes = {
  'bad-json': 'The frame was not JSON.',
  'bad-message': 'A field is missing, unknown, too long or of the wrong type.',
  'unknown-type': 'There is no request of this type.',
  'hello-required': 'The first request of a connection is `hello`.',
  'version-unsupported': 'Client and service speak different protocol versions.',
  'not-found': 'The room, person or call does not exist or is not for this person.',
  'not-allowed': 'This person may not do this.',
  'call-over': 'The call has ended or was answered elsewhere.',
  'rate-limited': 'Too many requests; `retryAfterMs` says when to try again.',
  internal: 'The service failed; it is logged there.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

export const errorCode = v.picklist(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]);

/** WebSocket close codes of ours (4000 to 4999 are for applications, RFC 6455 7.4.2) and the two we use of the RFC's. */
export const closeCodes = {
  goingAway: 1001,
  restarting: 1012,
  helloTimeout: 4408,
  versionUnsupported: 4426,
  /** The same device connected again: the newer connection wins. */
  replaced: 4409,
  /** ws itself answers an oversize frame with 1009. */
  frameTooLarge: 1009,
  flooding: 4429,
} as const;
