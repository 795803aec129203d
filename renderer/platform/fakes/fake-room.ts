import type { Message } from '../../../src/protocol/model.ts';
import type { RequestInput } from '../../../src/protocol/requests.ts';
import type { Answers } from './fake-client.ts';
import { messageAt, messagesBetween, room, self, textBody } from './sample.ts';

/** The service's memory of room(1): numbers without gaps, one message for each id, pages of the protocol's kind. */
export function createFakeRoom(initialSeq = 0) {
  const messages: Message[] = messagesBetween(1, initialSeq);

  const lastChange = (): number => Math.max(0, ...messages.map(({ change }) => change));
  const commit = (changes: Partial<Message>): Message => {
    const held = messages.find(({ message }) => message === changes.message);
    if (held) return held;
    const made = messageAt(messages.length + 1, { change: lastChange() + 1, ...changes });
    messages.push(made);
    return made;
  };

  /** The message as it is from now on. */
  const amend = (seq: number, changes: Partial<Message>): Message => {
    const index = messages.findIndex((message) => message.seq === seq);
    const amended = { ...(messages[index] ?? messageAt(seq)), ...changes, change: lastChange() + 1 };
    messages[index] = amended;
    return amended;
  };

  const changed = ({ after, limit }: RequestInput<'chat.changes'>) => {
    const newer = messages.filter(({ change }) => change > after).sort((a, b) => a.change - b.change);
    return { messages: newer.slice(0, limit), more: newer.length > limit };
  };

  const around = ({ seq, limit }: RequestInput<'chat.around'>) => {
    const half = Math.ceil(limit / 2);
    const held = messages.filter((message) => message.seq > seq - half && message.seq <= seq + half);
    const last = messages.at(-1)?.seq ?? 0;
    return { messages: held, older: (held[0]?.seq ?? 1) > 1, newer: (held.at(-1)?.seq ?? last) < last };
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
    'chat.history': (query) => ({ ok: true, value: { ...page(query), change: lastChange() } }),
    'chat.changes': (query) => ({ ok: true, value: changed(query) }),
    'chat.around': (query) => ({ ok: true, value: { ...around(query), change: lastChange() } }),
    'chat.read': () => ({ ok: true, value: {} }),
  };
  return { answers, commit, amend, messages, room: room(1) };
}
