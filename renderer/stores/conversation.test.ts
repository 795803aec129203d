import { describe, expect, it } from 'vitest';
import { messagesBetween } from '../platform/fakes/sample.ts';
import type { Conversation } from './app-model.ts';
import { emptyConversation, isLoaded, withNewer, withNewestPage, withOlderPage } from './conversation.ts';

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
    const loaded = withNewestPage(emptyConversation, messagesBetween(5, 7), true);
    expect(seqs(loaded)).toEqual([5, 6, 7]);
    expect(loaded.history).toBe('more');
    expect(withNewestPage(emptyConversation, [], false).history).toBe('complete');
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

it.each([
  [emptyConversation, false],
  [{ ...emptyConversation, history: 'loading' } as const, false],
  [{ ...emptyConversation, history: 'complete' } as const, true],
  [{ ...holding(1, 2), history: 'failed' } as const, true],
])('knows whether there is something to append to', (conversation, loaded) => {
  expect(isLoaded(conversation)).toBe(loaded);
});
