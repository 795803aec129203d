import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { MessageId } from '../../src/protocol/ids.ts';
import type { OutboxEntry } from '../platform/kept-outbox.ts';
import type { KeptValue } from '../platform/kept-value.ts';
import type { ServiceClient } from '../platform/service-client.ts';
import type { AppModel, ChatState } from './app-model.ts';
import { createChatHistory } from './chat-history.ts';
import { createChatOpening } from './chat-opening.ts';
import { createChatStore } from './chat-store.ts';
import { createOutbox } from './outbox.ts';
import { createReadMarker } from './read-marker.ts';
import type { SessionStore } from './session-store.ts';

interface Deps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly session: SessionStore;
  readonly kept: KeptValue<OutboxEntry[]>;
  readonly newMessageId: () => MessageId;
  readonly openingFailed: () => void;
}

type ChatActions = Pick<
  AppModel,
  'openChat' | 'closeChat' | 'setDraft' | 'send' | 'retrySend' | 'discard' | 'loadOlder' | 'markRead'
>;

export interface Chat {
  readonly state: Observable<ChatState>;
  readonly actions: ChatActions;
  forget(): void;
}

/** The chat's parts and what a person can do with them. */
export function createChat(deps: Deps): Chat {
  const { client, clock, scope, session } = deps;
  const chat = createChatStore();
  const history = createChatHistory({
    client,
    clock,
    scope,
    chat,
    session,
    placed: (messages) => outbox.confirm(messages.map(({ message }) => message)),
  });
  const outbox = createOutbox({
    client,
    clock,
    scope,
    kept: deps.kept,
    isKnown: (room) => session.getState().rooms.has(room),
    place: (message) => history.receive(message),
    changed: (room, pending) => chat.change(room, (conversation) => ({ ...conversation, pending })),
  });
  const opening = createChatOpening({ client, scope, chat, session, history, failed: deps.openingFailed });
  const reading = createReadMarker({ client, clock, scope, session, chat });

  return {
    state: chat,
    actions: {
      openChat: (user) => opening.open(user),
      closeChat: () => opening.close(),
      setDraft: (room, draft) => chat.change(room, (conversation) => ({ ...conversation, draft })),
      send(room, text) {
        if (text.trim() === '') return;
        chat.change(room, (conversation) => ({ ...conversation, draft: '' }));
        outbox.add({ room, message: deps.newMessageId(), text, atMs: clock.now() });
      },
      retrySend: (_room, message) => outbox.retry(message),
      discard: (_room, message) => outbox.discard(message),
      loadOlder: (room) => history.loadOlder(room),
      markRead: (room) => reading.markRead(room),
    },
    forget: () => chat.forget(),
  };
}
