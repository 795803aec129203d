import type { Message } from '../../src/protocol/model.ts';
import type { Conversation } from './app-model.ts';

export const emptyConversation: Conversation = {
  messages: [],
  pending: [],
  history: 'unloaded',
  draft: '',
};

/** There is something to append to: a page, or the knowledge that the room is empty. */
export const isLoaded = ({ messages, history }: Conversation): boolean =>
  messages.length > 0 || history === 'complete';

export const lastSeqOf = ({ messages }: Conversation): number => messages.at(-1)?.seq ?? 0;

const bySeq = (a: Message, b: Message): number => a.seq - b.seq;

/** The part of `sorted` that goes on from `seq` without a gap. */
function following(seq: number, sorted: readonly Message[]): Message[] {
  const run: Message[] = [];
  for (const message of sorted) if (message.seq === seq + run.length + 1) run.push(message);
  return run;
}

/** The newest page: the conversation as it starts. */
export function withNewestPage(
  conversation: Conversation,
  page: readonly Message[],
  more: boolean,
): Conversation {
  const sorted = [...page].sort(bySeq);
  const [first] = sorted;
  const messages = first ? [first, ...following(first.seq, sorted)] : [];
  return { ...conversation, messages, history: more ? 'more' : 'complete' };
}

/** Newer messages in whatever order and number of copies: what goes on without a gap is taken, the rest is left. */
export function withNewer(conversation: Conversation, newer: readonly Message[]): Conversation {
  const run = following(lastSeqOf(conversation), [...newer].sort(bySeq));
  return run.length === 0 ? conversation : { ...conversation, messages: [...conversation.messages, ...run] };
}

/** A page from before the first message held. */
export function withOlderPage(
  conversation: Conversation,
  page: readonly Message[],
  more: boolean,
): Conversation {
  const firstSeq = conversation.messages[0]?.seq ?? 0;
  const older = page.filter(({ seq }) => seq < firstSeq).sort(bySeq);
  const isJoined = older.every(({ seq }, i) => seq === firstSeq - older.length + i);
  if (!isJoined) return { ...conversation, history: 'failed' };
  return {
    ...conversation,
    messages: [...older, ...conversation.messages],
    history: more ? 'more' : 'complete',
  };
}
