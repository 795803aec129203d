import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { isFullDisk } from '../files/is-full-disk.ts';
import { refuse } from './refusal.ts';

const offsetHeader = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));

/** Where a piece begins; undefined when that has been refused. */
export function offsetOf({ headers }: IncomingMessage, response: ServerResponse): number | undefined {
  const offset = v.safeParse(offsetHeader, headers['upload-offset']);
  if (!offset.success) refuse(response, { code: 'bad-message', detail: 'Upload-Offset' });
  return offset.success ? offset.output : undefined;
}

/** How much is there, for who goes on from it. */
export const upTo = (bytes: number | string) => ({ 'upload-offset': String(bytes) });

export function answer(response: ServerResponse, state: object, headers: object = {}): void {
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(state));
}

/** A piece that broke off; what came of it stays. */
export function breakOff(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  // Nobody is left to be answered.
  if (request.destroyed && !request.complete) return;
  if (!isFullDisk(error)) throw error;
  refuse(response, { code: 'full-disk' });
}
