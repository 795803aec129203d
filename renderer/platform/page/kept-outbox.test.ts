import { describe, expect, it } from 'vitest';
import { messageId, room } from '../fakes/sample.ts';
import { createKeptOutbox, type OutboxEntry } from './kept-outbox.ts';

const setUp = (kept?: string) => {
  const values = new Map(kept === undefined ? [] : [['parley.outbox', kept]]);
  return createKeptOutbox({
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  });
};
const entry: OutboxEntry = { room: room(1), message: messageId(1), text: 'hi', atMs: 5, state: 'sending' };

describe('the kept outbox', () => {
  it('gives back what was saved', async () => {
    const outbox = setUp();
    expect(outbox.load()).toBe(undefined);
    expect(await outbox.save([entry])).toBe(true);
    expect(outbox.load()).toEqual([entry]);
  });

  it.each([
    ['no JSON', '['],
    ['something else', '{}'],
    ['an unknown state', JSON.stringify([{ ...entry, state: 'sent' }])],
    ['a text of another kind', JSON.stringify([{ ...entry, text: 5 }])],
    ['no id', JSON.stringify([{ ...entry, message: 'first' }])],
  ])('takes nothing from %s', (_, kept) => {
    expect(setUp(kept).load()).toBe(undefined);
  });
});
