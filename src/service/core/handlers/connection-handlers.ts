import { fail, ok } from '../../../base/result.ts';
import type { connectionRequests } from '../../../protocol/requests/connection.ts';
import type { HandlersOf } from './answer.ts';

export const connectionHandlers: HandlersOf<typeof connectionRequests> = {
  hello: () => fail('not-allowed', 'hello was said'),
  ping: () => ok({}),
};
