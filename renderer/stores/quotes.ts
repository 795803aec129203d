import type { Scope } from '../../src/base/scope.ts';
import type { MessageId } from '../../src/protocol/ids.ts';
import { limits } from '../../src/protocol/limits.ts';
import type { Message } from '../../src/protocol/model.ts';
import type { ServiceClient } from '../platform/service/service-client.ts';
import type { ChatStore } from './chat-store.ts';

/** The messages that others reply to: fetched where they are not on screen, and kept as they are now. */
interface Quotes {
  want(message: MessageId): void;
}

interface Deps {
  readonly client: ServiceClient;
  readonly scope: Scope;
  readonly chat: ChatStore;
}

export function createQuotes({ client, scope, chat }: Deps): Quotes {
  const wanted = new Set<MessageId>();
  let isAsking = false;

  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    // All that one drawing of the list asks for goes in one request.
    await Promise.resolve();
    while (wanted.size > 0 && !scope.hasEnded) {
      const messages = [...wanted].slice(0, limits.getMessages);
      const answer = await client.request('chat.get', { messages });
      for (const message of messages) wanted.delete(message);
      if (!answer.ok) break;
      const found = new Map(answer.value.messages.map((message) => [message.message, message]));
      chat.quote(messages.map((id) => [id, found.get(id) ?? null]));
    }
    isAsking = false;
  };

  const follow = (message: Message): void => {
    if (chat.getState().quoted.has(message.message)) chat.quote([[message.message, message]]);
  };
  scope.own(client.on('chat.changed', ({ message }) => follow(message)));

  return {
    want(message) {
      if (chat.getState().quoted.has(message) || wanted.has(message)) return;
      wanted.add(message);
      void ask();
    },
  };
}
