import * as v from 'valibot';
import type { Result } from '../base/result.ts';

/** Why a request was refused. The user interface alone turns a code into words. */
export const errorCodes = {
  'bad-json': 'The frame was not JSON.',
  'bad-message': 'A field is missing, unknown, too long or of the wrong type.',
  'unknown-type': 'There is no request of this type.',
  'hello-required': 'The first request of a connection is `hello`.',
  'proof-invalid': 'The signature is not of this key and this challenge.',
  'session-invalid': 'The token is too old, not of this service, or of a device that was removed.',
  'invite-required': 'This service does not know the device, and lets nobody in without an invite.',
  'invite-invalid': 'The invite is unknown, expired, used up or revoked.',
  'link-invalid': 'The code is unknown, used or too old.',
  'approval-required': 'This service does not know the device; it may ask to be let in.',
  'approval-pending': 'An admin has to let the device in; the connection may wait for `admission.decided`.',
  removed: 'The person or the device was removed from this service.',
  'version-unsupported': 'Client and service speak different protocol versions.',
  'not-found': 'The room, person or call does not exist or is not for this person.',
  'not-allowed': 'This person may not do this.',
  'call-over': 'The call has ended or was answered elsewhere.',
  'too-large': 'The file is larger than this service takes, or more came than was said.',
  'quota-exceeded': 'The files of this person, or of everybody, take all the room they may.',
  'full-disk':
    'The disk of the service is full: nothing of this was kept, and it may be asked again once there is room.',
  'offset-mismatch': 'These bytes do not follow on those that are there; `Upload-Offset` says which do.',
  'hash-mismatch': 'The file that came is another than was said; all of it was discarded.',
  'file-incomplete': 'Not all of the file is there.',
  'rate-limited': 'Too many requests; `retryAfterMs` says when to try again.',
  internal: 'The service failed; it is logged there.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** What comes of a request: a value, or one of these codes. */
export type Answer<Value = object> = Result<Value, ErrorCode>;

export const errorCode = v.picklist(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]);

/** WebSocket close codes of ours (4000 to 4999 are for applications, RFC 6455 7.4.2) and the two we use of the RFC's. */
export const closeCodes = {
  goingAway: 1001,
  restarting: 1012,
  /** The host turned the service off: it comes back when they turn it on again, if ever. */
  turnedOff: 4503,
  /** The app that hosts it was quit, as with its computer: it comes back with it. */
  hostQuit: 4504,
  helloTimeout: 4408,
  versionUnsupported: 4426,
  /** The same device connected again: the newer connection wins. */
  replaced: 4409,
  /** ws itself answers an oversize frame with 1009. */
  frameTooLarge: 1009,
  flooding: 4429,
  /** Said by a page that goes: closed, or about to be there again. */
  pageGone: 4204,
  /** What this person may see has changed: a new welcome tells it. */
  comeAgain: 4205,
  /** The person or the device was removed. */
  removed: 4403,
} as const;
