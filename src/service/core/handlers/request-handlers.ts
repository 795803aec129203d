import type { Result } from '../../../base/result.ts';
import type { ErrorCode } from '../../../protocol/errors.ts';
import type { RequestFrame } from '../../../protocol/frames.ts';
import type { Requests } from '../../../protocol/requests.ts';
import type { TurnCredentials } from '../../nat/turn-credentials.ts';
import type { FileBook } from '../../files/file-book.ts';
import type { Calls } from '../calls.ts';
import type { Sessions } from '../access/sessions.ts';
import type { Identity } from '../connection.ts';
import type { HandlersOf } from './answer.ts';
import { createAccessHandlers, type AccessManagers } from './access-handlers.ts';
import { createCallsHandlers } from './calls-handlers.ts';
import { createChatHandlers, type ChatManagers } from './chat-handlers.ts';
import { createConnectionHandlers } from './connection-handlers.ts';
import { createFilesHandlers } from './files-handlers.ts';
import { createPeopleHandlers, type PeopleManagers } from './people-handlers.ts';
import { createRoomsHandlers, type RoomManagers } from './rooms-handlers.ts';

interface Managers extends ChatManagers, AccessManagers, RoomManagers, PeopleManagers {
  readonly sessions: Sessions;
  readonly files: FileBook;
  readonly calls: Calls;
  readonly turn: Pick<TurnCredentials, 'toTry'>;
}

/** Each request to the manager whose business it is. */
export function createRequestHandlers(managers: Managers) {
  const { calls } = managers;
  const handlers: HandlersOf<Requests> = {
    ...createConnectionHandlers(managers.sessions, managers.turn),
    ...createPeopleHandlers(managers),
    ...createAccessHandlers(managers),
    ...createRoomsHandlers(managers),
    ...createChatHandlers(managers),
    ...createFilesHandlers(managers),
    ...createCallsHandlers(calls),
  };
  return (by: Identity, frame: RequestFrame): Result<object, ErrorCode> => {
    // The compiler cannot follow that the handler found by `type` takes the `data` of this very type.
    const handle = handlers[frame.type] as (by: Identity, input: unknown) => Result<object, ErrorCode>;
    return handle(by, frame.data);
  };
}
