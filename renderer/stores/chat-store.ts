import { createStore } from 'zustand/vanilla';
import type { Observable } from '../../src/base/observable.ts';
import type { MessageId, RoomId, UserId } from '../../src/protocol/ids.ts';
import type { Message } from '../../src/protocol/model.ts';
import type { ChatState, Conversation } from './app-model.ts';
import { emptyConversation } from './conversation.ts';

/** Where the conversations are kept; who fills them is in chat-history, outbox, chat-opening and their neighbours. */
export interface ChatStore extends Observable<ChatState> {
  conversation(room: RoomId): Conversation;
  change(room: RoomId, change: (conversation: Conversation) => Conversation): void;
  open(open: ChatState['open']): void;
  typing(room: RoomId, user: UserId, is: boolean): void;
  quote(quoted: readonly (readonly [MessageId, Message | null])[]): void;
  removing(message: MessageId, is: boolean): void;
  forget(): void;
}

const emptyChat: ChatState = {
  open: null,
  conversations: new Map(),
  typing: new Map(),
  quoted: new Map(),
  removing: new Set(),
};

export function createChatStore(): ChatStore {
  const store = createStore<ChatState>()(() => emptyChat);
  const conversation = (room: RoomId): Conversation =>
    store.getState().conversations.get(room) ?? emptyConversation;

  return {
    getState: () => store.getState(),
    subscribe: (listener) => store.subscribe(listener),
    conversation,
    change(room, change) {
      const before = conversation(room);
      const after = change(before);
      if (after === before) return;
      store.setState(({ conversations }) => ({ conversations: new Map(conversations).set(room, after) }));
    },
    open: (open) => store.setState({ open }),
    typing: (room, user, is) =>
      store.setState(({ typing }) => {
        const others = (typing.get(room) ?? []).filter((known) => known !== user);
        return { typing: new Map(typing).set(room, is ? [...others, user] : others) };
      }),
    quote: (more) => store.setState(({ quoted }) => ({ quoted: new Map([...quoted, ...more]) })),
    removing: (message, is) =>
      store.setState(({ removing }) => {
        const next = new Set(removing);
        if (is) next.add(message);
        else next.delete(message);
        return { removing: next };
      }),
    forget: () => store.setState(emptyChat, true),
  };
}
