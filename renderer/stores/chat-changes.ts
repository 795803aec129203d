import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import { limits } from '../../src/protocol/limits.ts';
import type { Message } from '../../src/protocol/model.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import type { SessionState } from './app-model.ts';
import type { ChatStore } from './chat-store.ts';
import { isAtNewest, isLoaded, lastSeqOf, withChanged, withNewer } from './conversation.ts';
import { onOnline } from './on-online.ts';
import { pause } from './pause.ts';

/**
 * What is new and what was changed, in the order of the room's number of changes. As long as that number goes up by one, events
 * are enough; where one is missing, or the line was away, everything after the last one is asked for.
 */
interface ChatChanges {
  receive(message: Message): Promise<boolean>;
  catchUpIfBehind(room: RoomId): void;
}

interface Deps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly chat: ChatStore;
  readonly session: Observable<SessionState>;
  readonly placed: (messages: readonly Message[]) => void;
}

const limit = limits.historyPage;

export function createChatChanges({ client, clock, scope, chat, session, placed }: Deps): ChatChanges {
  const catchingUp = new Map<RoomId, Promise<void>>();
  /** New messages whose predecessor was changed later than they came, and so follows in the same answer or the next. */
  const early = new Map<RoomId, Message[]>();
  const knownChange = (room: RoomId): number => session.getState().rooms.get(room)?.change ?? 0;
  const heldChange = (room: RoomId): number => chat.conversation(room).change;
  const isPlaced = (room: RoomId, seq: number): boolean => {
    const held = chat.conversation(room);
    return !isAtNewest(held) || seq <= lastSeqOf(held);
  };

  /** Takes them in, whether or not some before them are missing. */
  function apply(room: RoomId, messages: readonly Message[]): void {
    if (!isLoaded(chat.conversation(room))) return;
    const waiting = [...(early.get(room) ?? []), ...messages];
    chat.change(room, (held) => {
      const changed = withChanged(held, messages);
      return isAtNewest(changed) ? withNewer(changed, waiting) : changed;
    });
    early.set(
      room,
      waiting.filter(({ seq }) => !isPlaced(room, seq)),
    );
    placed(messages.filter(({ seq }) => isPlaced(room, seq)));
  }

  const reached = (room: RoomId, change: number): void =>
    chat.change(room, (held) => (change > held.change ? { ...held, change } : held));

  /** Page after page until nothing is missing. A lost line ends it; the next welcome begins it anew. */
  const fetchMissing = async (room: RoomId): Promise<void> => {
    while (!scope.hasEnded) {
      const after = heldChange(room);
      const answer = await client.request('chat.changes', { room, after, limit });
      if (answer.ok) {
        const { messages, more } = answer.value;
        apply(room, messages);
        reached(room, messages.at(-1)?.change ?? after);
        const isComplete = !more && heldChange(room) >= knownChange(room);
        if (isComplete || heldChange(room) === after) return;
      } else if (answer.code === 'rate-limited') {
        await pause(clock, scope, answer.retryAfterMs);
      } else return;
    }
  };

  const catchUp = (room: RoomId): Promise<void> => {
    const running = catchingUp.get(room);
    if (running) return running;
    const run = fetchMissing(room).finally(() => catchingUp.delete(room));
    catchingUp.set(room, run);
    return run;
  };

  const catchUpIfBehind = (room: RoomId): void => {
    if (isLoaded(chat.conversation(room)) && heldChange(room) < knownChange(room)) void catchUp(room);
  };

  const receive = async (message: Message): Promise<boolean> => {
    const { room, seq, change } = message;
    if (!isLoaded(chat.conversation(room))) return true;
    apply(room, [message]);
    if (change === heldChange(room) + 1) reached(room, change);
    if (change > heldChange(room)) await catchUp(room);
    return isPlaced(room, seq);
  };

  onOnline(client, scope, () => {
    for (const room of chat.getState().conversations.keys()) catchUpIfBehind(room);
  });
  scope.own(client.on('chat.message', ({ message }) => void receive(message)));
  scope.own(client.on('chat.changed', ({ message }) => void receive(message)));
  scope.own(client.on('room.changed', ({ room }) => catchUpIfBehind(room.room)));

  return { receive, catchUpIfBehind };
}
