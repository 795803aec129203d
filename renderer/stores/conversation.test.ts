import { describe, expect, it } from 'vitest';
import { messagesBetween } from '../platform/fakes/sample.ts';
import type { Conversation } from './app-model.ts';
import {
  emptyConversation,
  isLoaded,
  withChanged,
  withNewer,
  withNewerPage,
  withOlderPage,
  withPage,
} from './conversation.ts';

const holding = (first: number, last: number): Conversation => ({
  ...emptyConversation,
  messages: messagesBetween(first, last),
  history: 'more',
});
const seqs = ({ messages }: Conversation): number[] => messages.map(({ seq }) => seq);

describe('newer messages', () => {
  it.each([
    ['the next', [4], [1, 2, 3, 4]],
    ['several in a wrong order', [6, 4, 5], [1, 2, 3, 4, 5, 6]],
    ['a copy', [3], [1, 2, 3]],
    ['copies among the next', [2, 4, 4, 5, 5], [1, 2, 3, 4, 5]],
    ['one beyond a gap', [5], [1, 2, 3]],
    ['some before and some beyond a gap', [4, 6, 7], [1, 2, 3, 4]],
    ['none', [], [1, 2, 3]],
  ])('%s', (_, newer, expected) => {
    const messages = newer.flatMap((seq) => messagesBetween(seq, seq));
    expect(seqs(withNewer(holding(1, 3), messages))).toEqual(expected);
  });

  it('start an empty room at 1', () => {
    expect(seqs(withNewer(emptyConversation, messagesBetween(1, 2)))).toEqual([1, 2]);
  });
});

describe('the newest page', () => {
  it('is the conversation, and says whether there is more', () => {
    const page = { older: true, newer: false, change: 9 };
    const loaded = withPage(emptyConversation, { ...page, messages: messagesBetween(5, 7) });
    expect(seqs(loaded)).toEqual([5, 6, 7]);
    expect(loaded).toMatchObject({ history: 'more', newer: 'complete', change: 9 });
    expect(withPage(loaded, { ...page, older: false, messages: [] })).toMatchObject({
      history: 'complete',
      messages: [],
    });
  });
});

describe('an older page', () => {
  it('goes before', () => {
    const joined = withOlderPage(holding(5, 7), messagesBetween(2, 5), false);
    expect(seqs(joined)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(joined.history).toBe('complete');
  });

  it('with a gap is not taken', () => {
    const left = withOlderPage(holding(5, 7), messagesBetween(1, 2), false);
    expect(seqs(left)).toEqual([5, 6, 7]);
    expect(left.history).toBe('failed');
  });
});

describe('a newer page', () => {
  it('goes after, and says whether there is more', () => {
    const part = { ...holding(1, 3), newer: 'more' } as const;
    const joined = withNewerPage(part, messagesBetween(4, 5), true);
    expect([seqs(joined), joined.newer]).toEqual([[1, 2, 3, 4, 5], 'more']);
    expect(withNewerPage(part, messagesBetween(4, 5), false).newer).toBe('complete');
    expect(withNewerPage(part, messagesBetween(6, 7), false).newer).toBe('failed');
  });
});

describe('changed messages', () => {
  it('take the place of those held, unless they are older news', () => {
    const [message] = messagesBetween(2, 2);
    if (!message) throw new Error('unreachable: one was made');
    const edited = { ...message, change: 9, editedAtMs: 5 };
    const changed = withChanged(holding(1, 3), [edited, { ...edited, seq: 8 }]);
    expect([seqs(changed), changed.messages[1]]).toEqual([[1, 2, 3], edited]);
    expect(withChanged(changed, [message])).toBe(changed);
  });
});

it.each([
  [emptyConversation, false],
  [{ ...emptyConversation, history: 'loading' } as const, false],
  [{ ...emptyConversation, history: 'complete' } as const, true],
  [{ ...holding(1, 2), history: 'failed' } as const, true],
])('knows whether there is something to append to', (conversation, loaded) => {
  expect(isLoaded(conversation)).toBe(loaded);
});
