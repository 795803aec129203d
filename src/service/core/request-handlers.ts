import { ok, fail, type Result } from '../../base/result.ts';
import type { ErrorCode } from '../../protocol/errors.ts';
import type { RequestFrame } from '../../protocol/frames.ts';
import type { StoredUser } from '../storage/storage.ts';
import type { Calls } from './calls.ts';
import type { Chat } from './chat.ts';
import type { Identity } from './connection.ts';
import type { People } from './people.ts';
import type { Rooms } from './rooms.ts';

interface Managers {
  readonly people: People;
  readonly rooms: Rooms;
  readonly chat: Chat;
  readonly calls: Calls;
}

type Answer = Result<object, ErrorCode>;

/** Each request to the manager whose business it is. */
export function createRequestHandlers({ people, rooms, chat, calls }: Managers) {
  const changeSelf = ({ user }: Identity, change: Partial<StoredUser>): Answer => {
    const known = people.find(user);
    if (!known) return fail('not-found');
    people.save({ ...known, ...change });
    people.refresh(user);
    return ok({});
  };

  return (by: Identity, frame: RequestFrame): Answer => {
    switch (frame.type) {
      case 'hello':
        return fail('not-allowed', 'hello was said');
      case 'ping':
        return ok({});
      case 'profile.set':
        return changeSelf(by, { name: frame.data.name });
      case 'presence.set':
        return changeSelf(by, { availability: frame.data.availability });
      case 'room.open': {
        const { with: other } = frame.data;
        if (other === by.user) return fail('not-allowed', 'with: oneself');
        if (!people.find(other)) return fail('not-found');
        return ok({ room: rooms.seenBy(rooms.between(by.user, other), by.user) });
      }
      case 'chat.send':
        return chat.send(by, frame.data);
      case 'chat.history':
        return chat.history(by, frame.data);
      case 'chat.read':
        return chat.read(by, frame.data);
      case 'call.start':
        return calls.start(by, frame.data);
      case 'call.alert':
        return calls.alert(by, frame.data.call);
      case 'call.accept':
        return calls.accept(by, frame.data.call);
      case 'call.decline':
        return calls.decline(by, frame.data.call);
      case 'call.leave':
        return calls.leave(by, frame.data.call);
      case 'call.media':
        return calls.media(by, frame.data);
      case 'signal.send':
        return calls.signal(by, frame.data);
    }
  };
}
