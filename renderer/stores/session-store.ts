import { createStore } from 'zustand/vanilla';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import type { Room } from '../../src/protocol/model.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import type { SessionState } from './app-model.ts';
import {
  emptySession,
  messageArrived,
  messageChanged,
  peopleChanged,
  memberRead,
  readUpTo,
  roomChanged,
  roomGone,
  welcomed,
} from './session-state.ts';

export interface SessionStore extends Observable<SessionState> {
  /** A room that an answer brought, before its event did. */
  putRoom(room: Room): void;
  /** Read here; the service is told by the one who calls this. */
  markRead(room: RoomId, seq: number): void;
  /** Another service was chosen: nothing of the old one is true any more. */
  forget(): void;
}

export function createSessionStore(client: ServiceClient, scope: Scope): SessionStore {
  const store = createStore<SessionState>()(() => ({
    ...emptySession,
    connection: client.connection.getState(),
  }));
  const change = (next: (state: SessionState) => SessionState): void => store.setState(next, true);

  const forget = (): void => change(({ connection }) => ({ ...emptySession, connection }));

  scope.own(
    client.connection.subscribe((connection) => {
      if (connection.state !== 'online') return change((state) => ({ ...state, connection }));
      const { welcome } = connection;
      const { service } = store.getState();
      if (service !== null && service !== welcome.service.service) forget();
      change((state) => welcomed({ ...state, connection }, welcome));
    }),
  );
  scope.own(client.on('person.changed', ({ person }) => change((s) => peopleChanged(s, [person]))));
  scope.own(client.on('people.changed', ({ people }) => change((s) => peopleChanged(s, people))));
  scope.own(client.on('room.changed', ({ room }) => change((s) => roomChanged(s, room))));
  scope.own(client.on('room.gone', ({ room }) => change((s) => roomGone(s, room))));
  scope.own(client.on('chat.message', ({ message }) => change((s) => messageArrived(s, message))));
  scope.own(client.on('chat.changed', ({ message }) => change((s) => messageChanged(s, message))));
  scope.own(client.on('chat.read', (read) => change((s) => memberRead(s, read))));

  return {
    getState: () => store.getState(),
    subscribe: (listener) => store.subscribe(listener),
    putRoom: (room) => change((state) => roomChanged(state, room)),
    markRead: (room, seq) => change((state) => readUpTo(state, room, seq)),
    forget,
  };
}
