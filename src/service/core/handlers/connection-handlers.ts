import { fail, ok } from '../../../base/result.ts';
import type { connectionRequests } from '../../../protocol/requests/connection.ts';
import type { TurnCredentials } from '../../nat/turn-credentials.ts';
import type { Sessions } from '../access/sessions.ts';
import type { HandlersOf } from './answer.ts';

export const createConnectionHandlers = (
  sessions: Sessions,
  turn: Pick<TurnCredentials, 'toTry'>,
): HandlersOf<typeof connectionRequests> => ({
  challenge: () => fail('not-allowed', 'hello was said'),
  hello: () => fail('not-allowed', 'hello was said'),
  ping: () => ok({}),
  'relay.try': (by) => ok({ iceServers: turn.toTry(by.user) }),
  'session.renew': (by) => ok({ session: sessions.mint(by) }),
});
