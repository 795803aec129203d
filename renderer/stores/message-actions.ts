import type { Clock } from '../../src/base/clock.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { MessageId } from '../../src/protocol/ids.ts';
import type { Message, TextBody } from '../../src/protocol/model.ts';
import type { RequestAnswer, ServiceClient } from '../platform/service/service-client.ts';
import type { MessageEdit } from './app-model.ts';
import type { ChatStore } from './chat-store.ts';
import type { Refusal } from './refusal-words.ts';

/** What a person does to a message that is there. */
interface MessageActions {
  edit(message: Message, text: string, mentions: TextBody['mentions']): void;
  /** Gone from the screen at once, from the service when nobody has thought better of it. */
  remove(message: MessageId): void;
  undoRemove(message: MessageId): void;
  react(message: MessageId, emoji: string, on: boolean): void;
  pin(message: MessageId, on: boolean): void;
  /** Null when they could not be had. */
  editsOf(message: MessageId): Promise<readonly MessageEdit[] | null>;
}

interface Deps {
  readonly client: ServiceClient;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly chat: ChatStore;
  readonly place: (message: Message) => Promise<boolean>;
  readonly failed: (what: 'edit' | 'remove' | 'react' | 'pin', why: Refusal) => void;
}

export const undoMs = 6_000;

type Change = 'chat.edit' | 'chat.delete' | 'chat.react' | 'chat.pin';

export function createMessageActions({ client, clock, scope, chat, place, failed }: Deps): MessageActions {
  const removing = new Map<MessageId, () => void>();

  const settle = async (
    what: Parameters<typeof failed>[0],
    request: Promise<RequestAnswer<Change>>,
  ): Promise<boolean> => {
    const answer = await request;
    if (answer.ok) await place(answer.value.message);
    else failed(what, answer);
    return answer.ok;
  };

  /** What was not saved is in the field again, unless something else has been begun there. */
  const giveBack = ({ body, ...rest }: Message, text: string): void =>
    chat.change(rest.room, (held) =>
      held.composing.what === 'new' && body.kind === 'text'
        ? { ...held, composing: { what: 'edit', message: { ...rest, body: { ...body, text } } } }
        : held,
    );
  const editNow: (...edit: Parameters<MessageActions['edit']>) => Promise<void> = async (
    message,
    text,
    mentions,
  ) => {
    const request = client.request('chat.edit', { message: message.message, text, mentions });
    if (!(await settle('edit', request))) giveBack(message, text);
  };

  const removeNow = async (message: MessageId): Promise<void> => {
    removing.get(message)?.();
    if (!removing.delete(message)) return;
    await settle('remove', client.request('chat.delete', { message }));
    chat.removing(message, false);
  };
  // Who deletes and closes the window meant it.
  scope.own(() => {
    for (const message of removing.keys()) void removeNow(message);
  });

  return {
    edit: (message, text, mentions) => void editNow(message, text, mentions),
    remove(message) {
      if (removing.has(message)) return;
      removing.set(
        message,
        clock.after(undoMs, () => void removeNow(message)),
      );
      chat.removing(message, true);
    },
    undoRemove(message) {
      removing.get(message)?.();
      removing.delete(message);
      chat.removing(message, false);
    },
    react: (message, emoji, on) => void settle('react', client.request('chat.react', { message, emoji, on })),
    pin: (message, on) => void settle('pin', client.request('chat.pin', { message, on })),
    async editsOf(message) {
      const answer = await client.request('chat.edits', { message });
      return answer.ok ? answer.value.edits : null;
    },
  };
}
