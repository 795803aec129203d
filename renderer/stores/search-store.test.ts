import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createScope } from '../../src/base/scope.ts';
import { createFakeClient } from '../platform/fakes/fake-client.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { ada, messageAt, messageId, room } from '../platform/fakes/sample.ts';
import { createSearchStore } from './search-store.ts';

function setUp() {
  const clock = createManualClock(100_000_000_000);
  const scope = createScope();
  const fake = createFakeClient({
    'chat.search': () => ({ ok: true, value: { messages: [messageAt(3)], cursor: null } }),
  });
  fake.goOnline();
  const store = createSearchStore({ client: fake.client, clock, scope });
  const type = async (...args: Parameters<typeof store.ask>) => {
    store.ask(...args);
    clock.advance(200);
    await settle();
  };
  const seqs = () => store.state.getState().results.map(({ seq }) => seq);
  return { ...fake, ...store, clock, scope, type, seqs, phase: () => store.state.getState().phase };
}

describe('a search', () => {
  it('begins a moment after the last key, once', async () => {
    const t = setUp();
    for (const text of ['p', 'pl', 'plan']) t.ask({ text });
    expect(t.phase()).toBe('loading');
    await t.type({ text: 'plans' });
    expect(t.asked('chat.search')).toEqual([{ text: 'plans', limit: 50 }]);
    expect([t.phase(), t.seqs()]).toEqual(['done', [3]]);
  });

  it('of nothing is none', async () => {
    const t = setUp();
    await t.type({ text: '  ' });
    expect([t.phase(), t.asked('chat.search')]).toEqual(['idle', []]);
  });

  it('hands its filters on', async () => {
    const t = setUp();
    await t.type({ text: 'x', room: room(1), from: ada.user, within: 'day', has: 'link' });
    const afterMs = t.clock.now() - 200 + 200 - 86_400_000;
    expect(t.asked('chat.search')).toMatchObject([{ room: room(1), from: ada.user, has: 'link', afterMs }]);
  });

  it('goes on where it stopped, also over pages in which nothing was', async () => {
    const t = setUp();
    const pages = [
      { messages: [messageAt(9)], cursor: messageId(9) },
      { messages: [], cursor: messageId(5) },
      { messages: [messageAt(2)], cursor: null },
    ];
    t.answers['chat.search'] = () => ({ ok: true, value: pages.shift() ?? { messages: [], cursor: null } });
    await t.type({ text: 'x' });
    expect(t.seqs()).toEqual([9]);
    t.more();
    await settle();
    expect([t.seqs(), t.phase()]).toEqual([[9, 2], 'done']);
    t.more();
    expect(t.asked('chat.search')).toHaveLength(3);
  });

  it('that was overtaken by another says nothing', async () => {
    const t = setUp();
    let answerFirst = (): void => {};
    const search = t.answers['chat.search'];
    t.answers['chat.search'] = async () => {
      await new Promise<void>((resolve) => (answerFirst = resolve));
      return { ok: true, value: { messages: [messageAt(1)], cursor: null } };
    };
    await t.type({ text: 'first' });
    if (search) t.answers['chat.search'] = search;
    await t.type({ text: 'second' });
    answerFirst();
    await settle();
    expect(t.seqs()).toEqual([3]);
  });

  it('that failed can be tried again', async () => {
    const t = setUp();
    t.goAway();
    await t.type({ text: 'x' });
    expect(t.phase()).toBe('failed');
    t.goOnline();
    t.retry();
    await settle();
    expect([t.phase(), t.seqs()]).toEqual(['done', [3]]);
  });
});
