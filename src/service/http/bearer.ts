import type { IncomingMessage } from 'node:http';
import type { Answer } from '../../protocol/errors.ts';
import type { Identity } from '../core/connection.ts';

/** Whose token this is. */
export type Verify = (token: string) => Answer<Identity>;

/** Only from the header: an address with a token in it would end up in histories and logs. */
export const bearerOf = ({ headers }: IncomingMessage): string =>
  /^Bearer ([\w.~+/=-]{1,4096})$/.exec(headers.authorization ?? '')?.[1] ?? '';
