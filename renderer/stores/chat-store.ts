import { createStore } from 'zustand/vanilla';
import type { Observable } from '../../src/base/observable.ts';
import type { RoomId } from '../../src/protocol/ids.ts';
import type { ChatState, Conversation } from './app-model.ts';
import { emptyConversation } from './conversation.ts';

/** Where the conversations are kept; who fills them is in chat-history, outbox and chat-opening. */
export interface ChatStore extends Observable<ChatState> {
  conversation(room: RoomId): Conversation;
  change(room: RoomId, change: (conversation: Conversation) => Conversation): void;
  open(open: ChatState['open']): void;
  forget(): void;
}

const empty: ChatState = { open: null, conversations: new Map() };

export function createChatStore(): ChatStore {
  const store = createStore<ChatState>()(() => empty);
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
    forget: () => store.setState(empty, true),
  };
}
