import type { IncomingMessage } from 'node:http';

/** What proxies say of themselves (RFC 7239, and what was used before it). A program on this computer has no reason to. */
const marks = ['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-real-ip', 'via'];

const isHandedOn = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  marks.some((mark) => headers[mark] !== undefined);

/** Not an address, so it is in no private network. */
const somewhere = 'handed on by a proxy';

/**
 * Where a connection comes from. Behind a proxy on this computer everybody would seem to be on it; what the proxy says instead is
 * believed no more than anybody else's word, so all of them are strangers from one place.
 */
export const addressOf = (request: Pick<IncomingMessage, 'headers' | 'socket'>): string =>
  isHandedOn(request) ? somewhere : (request.socket.remoteAddress ?? '');
