import { describe, expect, it } from 'vitest';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { ada, messageAt, messageId, room, roomWith, textBody, textOf } from '../platform/fakes/sample.ts';
import { setUp, open, upTo } from './fakes/chat-bench.ts';

describe('history', () => {
  it('says that it is loading, and is asked for once', async () => {
    const t = setUp({ seq: 3 });
    t.online();
    t.openChat(ada.user);
    t.closeChat();
    t.openChat(ada.user);
    expect(t.conversation()?.history).toBe('loading');
    await settle();
    expect(t.asked('chat.history')).toHaveLength(1);
  });

  it('can be asked for again when its first page failed', async () => {
    const t = setUp({ seq: 3 });
    const history = t.answers['chat.history'];
    delete t.answers['chat.history'];
    t.online();
    t.openChat(ada.user);
    await settle();
    expect(t.conversation()?.history).toBe('failed');
    if (history) t.answers['chat.history'] = history;
    t.loadOlder(room(1));
    await settle();
    expect(t.seqs()).toEqual([1, 2, 3]);
  });

  it('is made complete when somebody writes while it loads', async () => {
    const t = setUp({ seq: 3 });
    const messages = [...t.service.messages];
    const history = t.answers['chat.history'];
    t.answers['chat.history'] = (query) =>
      query.after === undefined || !history
        ? { ok: true, value: { messages, more: false, change: 3 } }
        : history(query);
    t.online();
    t.openChat(ada.user);
    t.emit('chat.message', { message: t.service.commit({ message: messageId(4) }) });
    await settle();
    expect(t.seqs()).toEqual([1, 2, 3, 4]);
  });

  it('loads the newest page when opened, and older ones until there are no more', async () => {
    const t = await open(250);
    expect([t.seqs()?.length, t.seqs()?.[0], t.conversation()?.history]).toEqual([100, 151, 'more']);
    t.loadOlder(room(1));
    t.loadOlder(room(1));
    expect(t.conversation()?.history).toBe('loading');
    await settle();
    t.loadOlder(room(1));
    await settle();
    expect(t.seqs()).toEqual(upTo(250));
    expect(t.conversation()?.history).toBe('complete');
    t.loadOlder(room(1));
    expect(t.asked('chat.history')).toHaveLength(3);
  });

  it('says that it failed, and is loaded by the next welcome', async () => {
    const t = setUp({ seq: 3 });
    t.session.putRoom(roomWith(3));
    t.online();
    t.goAway();
    t.openChat(ada.user);
    await settle();
    expect(t.conversation()?.history).toBe('failed');
    t.online();
    await settle();
    expect(t.seqs()).toEqual([1, 2, 3]);
  });

  it('keeps what is held when an older page fails, and can be asked again', async () => {
    const t = await open(150);
    t.goAway();
    t.loadOlder(room(1));
    await settle();
    expect([t.seqs()?.length, t.conversation()?.history]).toEqual([100, 'failed']);
    t.online();
    t.loadOlder(room(1));
    await settle();
    expect(t.seqs()).toEqual(upTo(150));
  });
});

describe('messages that arrive', () => {
  it('are added once, whatever comes twice or late', async () => {
    const t = await open(1);
    for (const seq of [2, 2, 3, 1, 3]) t.emit('chat.message', { message: messageAt(seq) });
    expect(t.seqs()).toEqual([1, 2, 3]);
    expect(t.asked('chat.history')).toHaveLength(1);
  });

  it('beyond a gap make the missing ones be fetched, all of them, in one go', async () => {
    const t = await open(1);
    for (let seq = 2; seq <= 130; seq++) t.service.commit({ message: messageId(seq) });
    t.emit('chat.message', { message: messageAt(129) });
    t.emit('chat.message', { message: messageAt(130) });
    await settle();
    expect(t.seqs()).toEqual(upTo(130));
    expect(t.asked('chat.changes')).toMatchObject([{ after: 1 }, { after: 101 }]);
  });

  it('that were missed while away are fetched at the welcome, also for a room not on screen', async () => {
    const t = await open(1);
    t.closeChat();
    t.goAway();
    for (let seq = 2; seq <= 230; seq++) t.service.commit({ message: messageId(seq) });
    t.online();
    await settle();
    expect(t.seqs()).toEqual(upTo(230));
  });

  it('that a changed room tells of are fetched', async () => {
    const t = await open(1);
    t.service.commit({ message: messageId(2) });
    t.emit('room.changed', { room: roomWith(2) });
    await settle();
    expect(t.seqs()).toEqual([1, 2]);
  });

  it('are waited for as long as the service says, and no longer than the owner lives', async () => {
    const t = await open(1);
    t.service.commit({ message: messageId(2) });
    const changes = t.answers['chat.changes'];
    t.answers['chat.changes'] = () => ({ ok: false, code: 'rate-limited', retryAfterMs: 700 });
    t.emit('room.changed', { room: roomWith(2) });
    await settle();
    if (changes) t.answers['chat.changes'] = changes;
    t.clock.advance(700);
    await settle();
    expect(t.seqs()).toEqual([1, 2]);
    t.scope.end();
    expect(t.clock.pending()).toBe(0);
  });

  it('do not make it ask for ever when the service has not what it promised', async () => {
    const t = await open(1);
    t.emit('chat.message', { message: messageAt(9) });
    await settle();
    expect(t.seqs()).toEqual([1]);
    expect(t.asked('chat.changes')).toHaveLength(1);
  });

  it('of a room that was never opened are only counted', async () => {
    const t = setUp();
    t.online();
    t.emit('chat.message', { message: messageAt(1) });
    await settle();
    expect(t.conversation()?.messages ?? []).toEqual([]);
    expect(t.asked('chat.history')).toEqual([]);
  });
});

describe('messages that were changed', () => {
  const texts = (t: Awaited<ReturnType<typeof open>>) => t.conversation()?.messages.map(textOf);

  it('are shown as they are now', async () => {
    const t = await open(2);
    t.emit('chat.changed', { message: t.service.amend(1, { body: textBody('ONE') }) });
    expect(texts(t)).toEqual(['ONE', 'text 2']);
    expect(t.asked('chat.changes')).toEqual([]);
  });

  it('while away are there after the welcome, together with new ones', async () => {
    const t = await open(2);
    t.goAway();
    t.service.commit({ message: messageId(3) });
    t.service.amend(1, { body: textBody(''), deletedAtMs: 9 });
    t.service.amend(3, { body: textBody('three') });
    t.online();
    await settle();
    expect(texts(t)).toEqual(['', 'text 2', 'three']);
    expect(t.conversation()?.change).toBe(5);
  });

  it('that came with a later page than their followers are put in order', async () => {
    const t = await open(1);
    t.goAway();
    for (let seq = 2; seq <= 130; seq++) t.service.commit({ message: messageId(seq) });
    t.service.amend(2, { body: textBody('late') });
    t.online();
    await settle();
    expect(t.seqs()).toEqual(upTo(130));
    expect(texts(t)?.[1]).toBe('late');
  });

  it('are not undone by older news', async () => {
    const t = await open(2);
    const before = t.service.messages[0];
    t.emit('chat.changed', { message: t.service.amend(1, { body: textBody('new') }) });
    if (before) t.emit('chat.changed', { message: before });
    expect(texts(t)?.[0]).toBe('new');
  });
});

describe('a jump into the past', () => {
  it('holds what is around it, and goes on in both directions', async () => {
    const t = await open(400);
    t.showMessage(messageAt(150));
    await settle();
    expect([t.seqs()?.[0], t.seqs()?.at(-1)]).toEqual([101, 200]);
    expect(t.conversation()).toMatchObject({ history: 'more', newer: 'more', target: { seq: 150 } });
    t.loadNewer(room(1));
    t.loadOlder(room(1));
    await settle();
    expect([t.seqs()?.[0], t.seqs()?.at(-1)]).toEqual([1, 300]);
    t.loadNewer(room(1));
    await settle();
    expect([t.seqs()?.at(-1), t.conversation()?.newer]).toEqual([400, 'complete']);
  });

  it('is not disturbed by what arrives, and misses nothing of it', async () => {
    const t = await open(400);
    t.showMessage(messageAt(150));
    await settle();
    t.emit('chat.message', { message: t.service.commit({ message: messageId(401) }) });
    t.emit('chat.changed', { message: t.service.amend(150, { body: textBody('edited') }) });
    await settle();
    expect([t.seqs()?.at(-1), t.asked('chat.changes')]).toEqual([200, []]);
    expect(t.conversation()?.messages.map(textOf)).toContain('edited');
    t.toNewest(room(1));
    await settle();
    expect([t.seqs()?.at(-1), t.conversation()?.newer]).toEqual([401, 'complete']);
  });

  it('to what is held loads nothing, and is news again', async () => {
    const t = await open(3);
    for (const times of [1, 2]) {
      t.showMessage(messageAt(2));
      expect(t.conversation()?.target).toEqual({ seq: 2, times });
    }
    expect(t.asked('chat.around')).toEqual([]);
  });

  it('says so when it fails', async () => {
    const t = await open(400);
    delete t.answers['chat.around'];
    t.showMessage(messageAt(5));
    await settle();
    expect([t.failures(), t.seqs()?.at(-1)]).toEqual([['jump'], 400]);
  });
});
