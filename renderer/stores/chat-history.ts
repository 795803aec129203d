import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import { limits } from '../../src/protocol/limits.ts';
import type { Message } from '../../src/protocol/model.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import type { SessionState } from './app-model.ts';
import { createChatChanges } from './chat-changes.ts';
import type { ChatStore } from './chat-store.ts';
import { isLoaded, lastSeqOf, withNewerPage, withOlderPage, withPage } from './conversation.ts';
import { onOnline } from './on-online.ts';

/** Which part of each conversation is held: pages in both directions on demand; what is new and changed comes by itself. */
export interface ChatHistory {
  /** The conversation is to be seen: loads its newest page if there is none yet. */
  open(room: RoomId): void;
  loadOlder(room: RoomId): void;
  loadNewer(room: RoomId): void;
  /** Holds this number with what is around it, and makes it the target. */
  jumpTo(room: RoomId, seq: number): void;
  /** Back to the newest page. */
  toNewest(room: RoomId): void;
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
  readonly jumpFailed: () => void;
}

const limit = limits.historyPage;

export function createChatHistory(deps: Deps): ChatHistory {
  const { client, scope, chat, placed, jumpFailed } = deps;
  const changes = createChatChanges(deps);

  const loadNewest = async (room: RoomId): Promise<void> => {
    chat.change(room, (held) => ({ ...held, history: 'loading' }));
    const answer = await client.request('chat.history', { room, limit });
    if (!answer.ok) return chat.change(room, (held) => ({ ...held, history: 'failed' }));
    const { messages, more, change } = answer.value;
    chat.change(room, (held) => withPage(held, { messages, older: more, newer: false, change }));
    placed(messages);
    changes.catchUpIfBehind(room);
  };

  const loadOlder = async (room: RoomId, before: number): Promise<void> => {
    chat.change(room, (held) => ({ ...held, history: 'loading' }));
    const answer = await client.request('chat.history', { room, before, limit });
    chat.change(room, (held) => {
      // The reader has jumped elsewhere in the meantime.
      if (held.messages[0]?.seq !== before) return held;
      if (!answer.ok) return { ...held, history: 'failed' };
      return withOlderPage(held, answer.value.messages, answer.value.more);
    });
  };

  const loadNewer = async (room: RoomId, after: number): Promise<void> => {
    chat.change(room, (held) => ({ ...held, newer: 'loading' }));
    const answer = await client.request('chat.history', { room, after, limit });
    chat.change(room, (held) => {
      if (lastSeqOf(held) !== after) return held;
      if (!answer.ok) return { ...held, newer: 'failed' };
      return withNewerPage(held, answer.value.messages, answer.value.more);
    });
    changes.catchUpIfBehind(room);
  };

  const aim = (room: RoomId, seq: number): void =>
    chat.change(room, (held) => ({ ...held, target: { seq, times: (held.target?.times ?? 0) + 1 } }));

  const loadAround = async (room: RoomId, seq: number): Promise<void> => {
    const answer = await client.request('chat.around', { room, seq, limit });
    if (!answer.ok) return jumpFailed();
    const { messages } = answer.value;
    chat.change(room, (held) => withPage(held, answer.value));
    placed(messages);
    aim(room, seq);
    changes.catchUpIfBehind(room);
  };

  const open = (room: RoomId): void => {
    const { messages, history } = chat.conversation(room);
    if (messages.length === 0 && (history === 'unloaded' || history === 'failed')) void loadNewest(room);
  };

  onOnline(client, scope, () => {
    const shown = chat.getState().open?.room;
    if (shown) open(shown);
  });

  return {
    open,
    loadOlder(room) {
      const { messages, history } = chat.conversation(room);
      const [first] = messages;
      if (!first) return open(room);
      if (history === 'more' || history === 'failed') void loadOlder(room, first.seq);
    },
    loadNewer(room) {
      const held = chat.conversation(room);
      if (held.newer === 'more' || held.newer === 'failed') void loadNewer(room, lastSeqOf(held));
    },
    jumpTo(room, seq) {
      const held = chat.conversation(room);
      if (isLoaded(held) && held.messages.some((message) => message.seq === seq)) aim(room, seq);
      else void loadAround(room, seq);
    },
    toNewest(room) {
      chat.change(room, (held) => ({ ...held, target: null }));
      if (chat.conversation(room).newer !== 'complete') void loadNewest(room);
    },
    receive: changes.receive,
  };
}
