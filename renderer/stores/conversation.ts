import type { Message } from '../../src/protocol/model.ts';
import type { Conversation } from './app-model.ts';

export const emptyConversation: Conversation = {
  messages: [],
  pending: [],
  history: 'unloaded',
  newer: 'complete',
  change: 0,
  draft: '',
  composing: { what: 'new' },
  target: null,
};

/** There is something to append to: a page, or the knowledge that the room is empty. */
export const isLoaded = ({ messages, history }: Conversation): boolean =>
  messages.length > 0 || history === 'complete';

/** What is held goes on to the newest message, so that what arrives can be added to it. */
export const isAtNewest = (conversation: Conversation): boolean =>
  isLoaded(conversation) && conversation.newer === 'complete';

export const lastSeqOf = ({ messages }: Pick<Conversation, 'messages'>): number => messages.at(-1)?.seq ?? 0;

const bySeq = (a: Message, b: Message): number => a.seq - b.seq;
const newest = (a: Message, b: Message): Message => (b.change > a.change ? b : a);

/** The part of `sorted` that goes on from `seq` without a gap. */
function following(seq: number, sorted: readonly Message[]): Message[] {
  const run: Message[] = [];
  for (const message of sorted) if (message.seq === seq + run.length + 1) run.push(message);
  return run;
}

/** A page of its own: what was held before is let go. */
interface Page {
  readonly messages: readonly Message[];
  readonly older: boolean;
  readonly newer: boolean;
  /** The room's number of changes when the page was read. */
  readonly change: number;
}

export function withPage(conversation: Conversation, page: Page): Conversation {
  const sorted = page.messages.toSorted(bySeq);
  const [first] = sorted;
  const messages = first ? [first, ...following(first.seq, sorted)] : [];
  return {
    ...conversation,
    messages,
    history: page.older ? 'more' : 'complete',
    newer: page.newer ? 'more' : 'complete',
    change: page.change,
  };
}

/** Newer messages in whatever order and number of copies: what goes on without a gap is taken, the rest is left. */
export function withNewer(conversation: Conversation, newer: readonly Message[]): Conversation {
  const run = following(lastSeqOf(conversation), newer.toSorted(bySeq));
  return run.length === 0 ? conversation : { ...conversation, messages: [...conversation.messages, ...run] };
}

/** A page from after the last message held, which may not be the newest. */
export function withNewerPage(
  conversation: Conversation,
  page: readonly Message[],
  more: boolean,
): Conversation {
  const joined = withNewer(conversation, page);
  const isJoined = page.every(({ seq }) => seq <= lastSeqOf(joined));
  return { ...joined, newer: isJoined ? (more ? 'more' : 'complete') : 'failed' };
}

/** A page from before the first message held. */
export function withOlderPage(
  conversation: Conversation,
  page: readonly Message[],
  more: boolean,
): Conversation {
  const firstSeq = conversation.messages[0]?.seq ?? 0;
  const older = page.filter(({ seq }) => seq < firstSeq).toSorted(bySeq);
  const isJoined = older.every(({ seq }, i) => seq === firstSeq - older.length + i);
  if (!isJoined) return { ...conversation, history: 'failed' };
  return {
    ...conversation,
    messages: [...older, ...conversation.messages],
    history: more ? 'more' : 'complete',
  };
}

/** Messages that are held already, as they are now; an older word on one changes nothing. */
export function withChanged(conversation: Conversation, changed: readonly Message[]): Conversation {
  const bySequence = new Map(changed.map((message) => [message.seq, message]));
  let isTouched = false;
  const messages = conversation.messages.map((held) => {
    const said = bySequence.get(held.seq);
    const next = said ? newest(held, said) : held;
    isTouched ||= next !== held;
    return next;
  });
  return isTouched ? { ...conversation, messages } : conversation;
}
