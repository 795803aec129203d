import type { MessageBody } from './model.ts';

/**
 * What waits to be read: words, and a call that nobody answered. What happened to a room, or a call that was, is there for whoever
 * looks.
 */
export const waitsToBeRead = (body: MessageBody): boolean =>
  body.kind === 'text' || (body.kind === 'call' && body.missed);
