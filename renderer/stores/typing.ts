import type { Clock } from '../../src/base/clock.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { RoomId, UserId } from '../../src/protocol/ids.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import type { ChatStore } from './chat-store.ts';

/** Who is writing where: others for a few seconds after each word of it, and the word for oneself now and then. */
interface Typing {
  tell(room: RoomId): void;
  /** Sent: the next key is news again. */
  done(room: RoomId): void;
}

interface Deps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly chat: ChatStore;
}

const tellEveryMs = 3_000;
/** A little longer than between two words, so that it does not flicker. */
const lastsMs = 5_000;

export function createTyping({ client, clock, scope, chat }: Deps): Typing {
  const ends = new Map<string, () => void>();
  const toldMs = new Map<RoomId, number>();
  scope.own(() => ends.forEach((cancel) => cancel()));

  const stop = (room: RoomId, user: UserId): void => {
    const key = `${room} ${user}`;
    ends.get(key)?.();
    if (ends.delete(key)) chat.typing(room, user, false);
  };

  scope.own(
    client.on('chat.typing', ({ room, user }) => {
      const key = `${room} ${user}`;
      ends.get(key)?.();
      ends.set(
        key,
        clock.after(lastsMs, () => stop(room, user)),
      );
      chat.typing(room, user, true);
    }),
  );
  scope.own(client.on('chat.message', ({ message: { room, from } }) => stop(room, from)));

  return {
    tell(room) {
      const lastMs = toldMs.get(room);
      if (lastMs !== undefined && clock.now() - lastMs < tellEveryMs) return;
      toldMs.set(room, clock.now());
      void client.request('chat.typing', { room });
    },
    done: (room) => void toldMs.delete(room),
  };
}
