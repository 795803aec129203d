import type { Message } from '../../../src/protocol/model.ts';
import type { RequestInput } from '../../../src/protocol/requests.ts';
import type { Answers } from './fake-client.ts';
import { messageAt, messagesBetween, room, self, textBody } from './sample.ts';

/** The service's memory of room(1): numbers without gaps, one message for each id, pages of the protocol's kind. */
export function createFakeRoom(initialSeq = 0) {
  const messages: Message[] = messagesBetween(1, initialSeq);

  const commit = (changes: Partial<Message>): Message => {
    const held = messages.find(({ message }) => message === changes.message);
    if (held) return held;
    const made = messageAt(messages.length + 1, changes);
    messages.push(made);
    return made;
  };

  const page = ({ before, after, limit }: RequestInput<'chat.history'>) => {
    if (after !== undefined) {
      const newer = messages.filter(({ seq }) => seq > after);
      return { messages: newer.slice(0, limit), more: newer.length > limit };
    }
    const older = messages.filter(({ seq }) => seq < (before ?? Infinity));
    return { messages: older.slice(-limit), more: older.length > limit };
  };

  const answers: Answers = {
    'chat.send': ({ message, text }) => ({
      ok: true,
      value: { message: commit({ message, body: textBody(text), from: self }) },
    }),
    'chat.history': (query) => ({ ok: true, value: { ...page(query), change: messages.length } }),
    'chat.read': () => ({ ok: true, value: {} }),
  };
  return { answers, commit, messages, room: room(1) };
}
