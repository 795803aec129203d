import type { Clock } from '../../src/base/clock.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import type { ChatStore } from './chat-store.ts';
import { isLoaded, lastSeqOf } from './conversation.ts';
import { onOnline } from './on-online.ts';
import type { SessionStore } from './session-store.ts';

/** Marks rooms read: here at once, at the service at most once in a while, and again after a lost line. */
interface ReadMarker {
  markRead(room: RoomId): void;
}

interface Deps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly session: SessionStore;
  readonly chat: ChatStore;
}

/** Someone who reads along in a busy room would otherwise make as many requests as there are messages. */
const readIntervalMs = 1_000;

export function createReadMarker({ client, clock, scope, session, chat }: Deps): ReadMarker {
  const untold = new Map<RoomId, number>();
  const resting = new Map<RoomId, () => void>();
  scope.own(() => resting.forEach((cancel) => cancel()));

  const tell = async (room: RoomId): Promise<void> => {
    const seq = untold.get(room);
    if (seq === undefined || resting.has(room)) return;
    resting.set(
      room,
      clock.after(readIntervalMs, () => rested(room)),
    );
    const answer = await client.request('chat.read', { room, seq });
    const isSettled = answer.ok || (answer.code !== 'away' && answer.code !== 'rate-limited');
    if (isSettled && untold.get(room) === seq) untold.delete(room);
  };

  function rested(room: RoomId): void {
    resting.delete(room);
    if (client.connection.getState().state === 'online') void tell(room);
  }

  onOnline(client, scope, () => {
    for (const room of untold.keys()) void tell(room);
  });

  return {
    markRead(id) {
      const room = session.getState().rooms.get(id);
      if (!room) return;
      const conversation = chat.conversation(id);
      // What has not arrived yet was not seen.
      const seq = isLoaded(conversation) ? lastSeqOf(conversation) : room.lastSeq;
      if (seq <= room.readSeq) return;
      session.markRead(id, seq);
      untold.set(id, seq);
      void tell(id);
    },
  };
}
