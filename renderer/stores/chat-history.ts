import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import { limits } from '../../src/protocol/limits.ts';
import type { Message } from '../../src/protocol/model.ts';
import type { ServiceClient } from '../platform/service-client.ts';
import type { SessionState } from './app-model.ts';
import type { ChatStore } from './chat-store.ts';
import { isLoaded, lastSeqOf, withNewer, withNewestPage, withOlderPage } from './conversation.ts';
import { onOnline } from './on-online.ts';
import { pause } from './pause.ts';

/** Keeps conversations complete: pages of the past on demand, and everything after the last number held by itself. */
export interface ChatHistory {
  /** The conversation is to be seen: loads its newest page if there is none yet. */
  open(room: RoomId): void;
  loadOlder(room: RoomId): void;
  /** True when nothing more has to be done for this message to be seen: it is in its place, or its room is not loaded. */
  receive(message: Message): Promise<boolean>;
}

interface Deps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly chat: ChatStore;
  readonly session: Observable<SessionState>;
  /** These messages are in their place: whoever waited for them need not any more. */
  readonly placed: (messages: readonly Message[]) => void;
}

const limit = limits.historyPage;

export function createChatHistory({ client, clock, scope, chat, session, placed }: Deps): ChatHistory {
  const catchingUp = new Map<RoomId, Promise<void>>();
  const knownSeq = (room: RoomId): number => session.getState().rooms.get(room)?.lastSeq ?? 0;
  const heldSeq = (room: RoomId): number => lastSeqOf(chat.conversation(room));

  /** Page after page until nothing is missing. A lost line ends it; the next welcome begins it anew. */
  const fetchMissing = async (room: RoomId): Promise<void> => {
    while (!scope.hasEnded) {
      const after = heldSeq(room);
      const answer = await client.request('chat.history', { room, after, limit });
      if (answer.ok) {
        append(room, answer.value.messages);
        const isComplete = !answer.value.more && heldSeq(room) >= knownSeq(room);
        if (isComplete || heldSeq(room) === after) return;
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

  function append(room: RoomId, messages: readonly Message[]): void {
    if (!isLoaded(chat.conversation(room))) return;
    chat.change(room, (conversation) => withNewer(conversation, messages));
    placed(messages.filter(({ seq }) => seq <= heldSeq(room)));
  }

  const catchUpIfBehind = (room: RoomId): void => {
    if (isLoaded(chat.conversation(room)) && heldSeq(room) < knownSeq(room)) void catchUp(room);
  };

  const loadNewest = async (room: RoomId): Promise<void> => {
    chat.change(room, (conversation) => ({ ...conversation, history: 'loading' }));
    const answer = await client.request('chat.history', { room, limit });
    if (!answer.ok) {
      return chat.change(room, (conversation) => ({ ...conversation, history: 'failed' }));
    }
    const { messages, more } = answer.value;
    chat.change(room, (conversation) => withNewestPage(conversation, messages, more));
    placed(messages);
    catchUpIfBehind(room);
  };

  const loadOlder = async (room: RoomId, before: number): Promise<void> => {
    chat.change(room, (conversation) => ({ ...conversation, history: 'loading' }));
    const answer = await client.request('chat.history', { room, before, limit });
    chat.change(room, (conversation) =>
      answer.ok
        ? withOlderPage(conversation, answer.value.messages, answer.value.more)
        : { ...conversation, history: 'failed' },
    );
  };

  const open = (room: RoomId): void => {
    const { messages, history } = chat.conversation(room);
    if (messages.length === 0 && (history === 'unloaded' || history === 'failed')) void loadNewest(room);
  };

  const receive = async (message: Message): Promise<boolean> => {
    const { room, seq } = message;
    append(room, [message]);
    if (!isLoaded(chat.conversation(room)) || seq <= heldSeq(room)) return true;
    await catchUp(room);
    return seq <= heldSeq(room);
  };

  onOnline(client, scope, () => {
    for (const room of chat.getState().conversations.keys()) catchUpIfBehind(room);
    const shown = chat.getState().open?.room;
    if (shown) open(shown);
  });
  scope.own(client.on('chat.message', ({ message }) => void receive(message)));
  scope.own(client.on('room.changed', ({ room }) => catchUpIfBehind(room.room)));

  return {
    open,
    loadOlder(room) {
      const { messages, history } = chat.conversation(room);
      const [first] = messages;
      if (!first) return open(room);
      if (history === 'more' || history === 'failed') void loadOlder(room, first.seq);
    },
    receive,
  };
}
