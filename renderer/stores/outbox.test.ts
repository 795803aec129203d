import { describe, expect, it } from 'vitest';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { ada, messageAt, messageId, room, self, textOf } from '../platform/fakes/sample.ts';
import type { OutboxEntry } from '../platform/page/kept-outbox.ts';
import { setUp, open } from './fakes/chat-bench.ts';

describe('sending', () => {
  it('shows the message at once and keeps it until the service has it', async () => {
    const t = await open();
    t.setDraft(room(1), 'Hello');
    t.send(room(1), 'Hello');
    expect([t.pending(), t.conversation()?.draft, t.kept()]).toMatchObject([['Hello sending'], '', [{}]]);
    await settle();
    expect([t.pending(), t.seqs(), t.kept()]).toEqual([[], [1], []]);
    expect(t.conversation()?.messages[0]).toMatchObject({ body: { text: 'Hello' }, from: self });
  });

  it('says that a message is kept when the disk has it, and when it never will', async () => {
    let answer = (_isKept: boolean): void => {};
    const t = setUp({ disk: () => new Promise((resolve) => (answer = resolve)) });
    t.online();
    t.goAway();
    const keeping = () => t.conversation()?.pending.map((message) => message.keeping);
    t.send(room(1), 'one');
    await settle();
    expect(keeping()).toEqual(['begun']);
    answer(true);
    await settle();
    expect(keeping()).toEqual(['done']);
    t.send(room(1), 'two');
    answer(false);
    await settle();
    expect(keeping()).toEqual(['done', 'impossible']);
  });

  it('does not wait for the disk with what can be sent', async () => {
    const t = setUp({ disk: () => new Promise(() => {}) });
    t.online();
    t.send(room(1), 'at once');
    await settle();
    expect([t.service.messages.map(textOf), t.pending()]).toEqual([['at once'], []]);
  });

  it('sends one at a time in each room, and goes on', async () => {
    const t = await open();
    const send = t.answers['chat.send'];
    let release = (): void => {};
    t.answers['chat.send'] = async (data) => {
      await new Promise<void>((resolve) => (release = resolve));
      return send ? send(data) : { ok: false, code: 'internal' };
    };
    t.send(room(1), 'one');
    t.send(room(1), 'two');
    await settle();
    expect(t.asked('chat.send')).toHaveLength(1);
    release();
    await settle();
    release();
    await settle();
    t.send(room(1), 'three');
    await settle();
    release();
    await settle();
    expect(t.service.messages.map(textOf)).toEqual(['one', 'two', 'three']);
  });

  it('shows what waits again when its service is chosen again', async () => {
    const t = await open();
    t.goAway();
    t.send(room(1), 'kept');
    t.chat.forget();
    expect(t.pending()).toBeUndefined();
    t.answers['chat.send'] = () => new Promise(() => {});
    t.online();
    expect(t.pending()).toEqual(['kept sending']);
  });

  it('says nothing when there is nothing to say', async () => {
    const t = await open();
    t.send(room(1), ' \n ');
    expect(t.pending() ?? []).toEqual([]);
  });

  it('keeps the order, and ids over a lost line and a reload', async () => {
    const away = setUp();
    away.online();
    away.goAway();
    away.send(room(1), 'one');
    away.send(room(1), 'two');
    const t = setUp({ saved: JSON.parse(JSON.stringify(away.kept())) as OutboxEntry[] });
    expect(t.pending()).toEqual(['one sending', 'two sending']);
    t.online();
    await settle();
    expect(t.service.messages.map((held) => [held.message, textOf(held)])).toEqual([
      [messageId(1_000), 'one'],
      [messageId(1_001), 'two'],
    ]);
  });

  it('does not send twice what was committed although the answer was lost', async () => {
    const t = await open();
    const send = t.answers['chat.send'];
    t.answers['chat.send'] = async (data) => {
      await send?.(data);
      t.goAway();
      return { ok: false, code: 'away' };
    };
    t.send(room(1), 'once');
    await settle();
    expect(t.pending()).toEqual(['once sending']);
    expect(t.clock.pending()).toBe(0);
    if (send) t.answers['chat.send'] = send;
    t.online();
    await settle();
    expect([t.service.messages.length, t.seqs(), t.pending(), t.kept()]).toEqual([1, [1], [], []]);
  });

  it('takes the event for an answer', async () => {
    const t = await open();
    t.answers['chat.send'] = () => new Promise(() => {});
    t.send(room(1), 'seen');
    t.emit('chat.message', { message: messageAt(1, { message: messageId(1_000), from: self }) });
    expect([t.pending(), t.kept()]).toEqual([[], []]);
  });

  it('waits as long as the service says', async () => {
    const t = await open();
    const send = t.answers['chat.send'];
    t.answers['chat.send'] = () => ({ ok: false, code: 'rate-limited', retryAfterMs: 400 });
    t.send(room(1), 'slowly');
    await settle();
    if (send) t.answers['chat.send'] = send;
    t.clock.advance(399);
    await settle();
    expect(t.pending()).toEqual(['slowly sending']);
    t.clock.advance(1);
    await settle();
    expect(t.pending()).toEqual([]);
  });

  it('tries again when only the answer did not come', async () => {
    const t = await open();
    const send = t.answers['chat.send'];
    t.answers['chat.send'] = () => ({ ok: false, code: 'away' });
    t.send(room(1), 'again');
    await settle();
    if (send) t.answers['chat.send'] = send;
    t.clock.advance(1_000);
    await settle();
    expect(t.seqs()).toEqual([1]);
  });

  it('keeps a refused message for another try or to be discarded, and goes on with the next', async () => {
    const t = await open();
    const send = t.answers['chat.send'];
    t.answers['chat.send'] = (data) =>
      data.text === 'bad' || !send ? { ok: false, code: 'bad-message' } : send(data);
    t.send(room(1), 'bad');
    t.send(room(1), 'good');
    await settle();
    expect([t.pending(), t.seqs()]).toEqual([['bad failed'], [1]]);
    expect(t.conversation()?.pending[0]?.why).toBe('bad-message');
    t.retrySend(room(1), messageId(1_000));
    expect(t.pending()).toEqual(['bad sending']);
    await settle();
    expect(t.asked('chat.send')).toHaveLength(3);
    t.discard(room(1), messageId(1_000));
    expect([t.pending(), t.kept()]).toEqual([[], []]);
  });

  it('leaves messages to rooms of another service alone', async () => {
    const entry = { room: room(9), message: messageId(1), text: 'other', atMs: 0, state: 'sending' } as const;
    const t = setUp({ saved: [entry] });
    t.online();
    await settle();
    expect(t.asked('chat.send')).toEqual([]);
    expect(t.kept()).toEqual([entry]);
  });

  it('finds in a page what was committed before the reload', async () => {
    const entry = {
      room: room(1),
      message: messageId(2),
      text: 'text 2',
      atMs: 0,
      state: 'sending',
    } as const;
    const t = setUp({ seq: 2, saved: [entry] });
    t.answers['chat.send'] = () => new Promise(() => {});
    t.online();
    t.openChat(ada.user);
    await settle();
    expect([t.seqs(), t.pending(), t.kept()]).toEqual([[1, 2], [], []]);
  });

  it('is never out of sight while a missed message is fetched', async () => {
    const t = await open(1);
    t.service.commit({ message: messageId(2) });
    const sights: boolean[] = [];
    t.send(room(1), 'third');
    t.chat.state.subscribe(() => {
      const { messages = [], pending = [] } = t.conversation() ?? {};
      sights.push([...messages.map(textOf), ...pending.map(({ text }) => text)].includes('third'));
    });
    await settle();
    expect([t.seqs(), t.pending()]).toEqual([[1, 2, 3], []]);
    expect(sights).not.toContain(false);
  });

  it('stays in sight until what came before it is there', async () => {
    const t = await open(1);
    t.service.commit({ message: messageId(2) });
    t.answers['chat.changes'] = async () => {
      t.goAway();
      return { ok: false, code: 'away' };
    };
    t.send(room(1), 'third');
    await settle();
    expect([t.seqs(), t.pending()]).toEqual([[1], ['third sending']]);
  });
});
