import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers what is asked at its addresses; false for every other one. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
