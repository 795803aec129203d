import type { Scope } from '../../src/base/scope.ts';
import type { RoomId, UserId } from '../../src/protocol/ids.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import type { SessionState } from './app-model.ts';
import type { ChatHistory } from './chat-history.ts';
import type { ChatStore } from './chat-store.ts';
import type { SessionStore } from './session-store.ts';

/** Everybody in a room but oneself. */
export const othersIn = ({ rooms, self }: Pick<SessionState, 'rooms' | 'self'>, id: RoomId): UserId[] =>
  (rooms.get(id)?.members ?? []).map(({ user }) => user).filter((user) => user !== self);

/** With whom a direct room is. */
function otherIn(session: Pick<SessionState, 'rooms' | 'self'>, id: RoomId): UserId | null {
  return session.rooms.get(id)?.kind === 'direct' ? (othersIn(session, id)[0] ?? null) : null;
}

/** Which conversation is on screen, from the click on a person to the room and its history. */
interface ChatOpening {
  open(user: UserId): void;
  /** A room that is held already, of two or of several. */
  openRoom(room: RoomId): void;
  close(): void;
  /** The conversation with a person, made where there was none; null where that cannot be now. */
  roomWith(user: UserId): Promise<RoomId | null>;
}

interface Deps {
  readonly client: ServiceClient;
  readonly scope: Scope;
  readonly chat: ChatStore;
  readonly session: SessionStore;
  readonly history: ChatHistory;
  readonly failed: () => void;
}

export function directRoomWith(session: Pick<SessionState, 'rooms' | 'self'>, user: UserId): RoomId | null {
  for (const id of session.rooms.keys()) if (otherIn(session, id) === user) return id;
  return null;
}

export function createChatOpening({ client, scope, chat, session, history, failed }: Deps): ChatOpening {
  let isAsking = false;

  const waitingFor = (): UserId | null => {
    const { open } = chat.getState();
    return open?.room === null ? open.with : null;
  };

  const show = (user: UserId, room: RoomId): void => {
    chat.open({ with: user, room });
    history.open(room);
  };

  const askForRoom = async (user: UserId): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    const answer = await client.request('room.open', { with: user });
    isAsking = false;
    // The room's own arrival in the session shows it, if that person is still the one.
    if (answer.ok) session.putRoom(answer.value.room);
    else if (answer.code !== 'away') failed();
    const next = waitingFor();
    if (next && next !== user) resolve(next);
  };

  function resolve(user: UserId): void {
    const room = directRoomWith(session.getState(), user);
    if (room) show(user, room);
    else void askForRoom(user);
  }

  /** The room on screen is not there for this person any more. */
  const closeIfGone = (rooms: SessionState['rooms']): void => {
    const { open } = chat.getState();
    if (open?.with === null && !rooms.has(open.room)) chat.open(null);
  };

  scope.own(
    session.subscribe((state, previous) => {
      if (state.rooms !== previous.rooms && state.self !== null) closeIfGone(state.rooms);
      const user = waitingFor();
      if (!user || (state.rooms === previous.rooms && state.connection === previous.connection)) return;
      const room = directRoomWith(state, user);
      if (room) show(user, room);
      else if (state.connection.state === 'online' && previous.connection.state !== 'online') resolve(user);
    }),
  );

  return {
    open(user) {
      if (chat.getState().open?.with === user && waitingFor() === null) return;
      chat.open({ with: user, room: null });
      resolve(user);
    },
    openRoom(room) {
      const state = session.getState();
      const other = otherIn(state, room);
      if (other !== null) return show(other, room);
      if (!state.rooms.has(room)) return;
      chat.open({ with: null, room });
      history.open(room);
    },
    close: () => chat.open(null),
    async roomWith(user) {
      const held = directRoomWith(session.getState(), user);
      if (held) return held;
      const answer = await client.request('room.open', { with: user });
      if (!answer.ok) return null;
      session.putRoom(answer.value.room);
      return answer.value.room.room;
    },
  };
}
