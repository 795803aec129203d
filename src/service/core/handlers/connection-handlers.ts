import { fail, ok } from '../../../base/result.ts';
import type { connectionRequests } from '../../../protocol/requests/connection.ts';
import type { Sessions } from '../access/sessions.ts';
import type { HandlersOf } from './answer.ts';

export const createConnectionHandlers = (sessions: Sessions): HandlersOf<typeof connectionRequests> => ({
  challenge: () => fail('not-allowed', 'hello was said'),
  hello: () => fail('not-allowed', 'hello was said'),
  ping: () => ok({}),
  'session.renew': (by) => ok({ session: sessions.mint(by) }),
});
