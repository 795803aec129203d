import { describe, expect, it } from 'vitest';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { ada, messageAt, messageId, room, roomWith, self, textBody } from '../platform/fakes/sample.ts';
import { mentionsIn } from './mentions.ts';
import { undoMs } from './message-actions.ts';
import { isNamed } from './session-state.ts';
import { open, setUp } from './fakes/chat-bench.ts';

describe('a draft', () => {
  it('is kept in its room, and there again after a restart', async () => {
    const t = await open();
    t.setDraft(room(1), 'half a tho');
    t.clock.advance(1_000);
    const again = setUp({ drafts: t.keptDrafts() });
    expect(again.conversation()?.draft).toBe('half a tho');
  });

  it('is kept at once when the page goes', async () => {
    const t = await open();
    t.setDraft(room(1), 'half');
    t.scope.end();
    expect(t.keptDrafts()).toEqual([{ room: room(1), text: 'half' }]);
  });

  it('is gone when it was sent', async () => {
    const t = await open();
    t.setDraft(room(1), 'whole');
    t.send(room(1), 'whole');
    t.clock.advance(1_000);
    expect([t.conversation()?.draft, t.keptDrafts()]).toEqual(['', []]);
  });

  it('survives another service', async () => {
    const t = await open();
    t.setDraft(room(1), 'half');
    t.chat.forget();
    expect(t.conversation()?.draft).toBe('half');
  });
});

describe('a reply', () => {
  it('says which message it answers, once', async () => {
    const t = await open(2);
    t.compose(room(1), { what: 'reply', to: messageAt(1) });
    t.send(room(1), 'yes');
    t.send(room(1), 'and more');
    await settle();
    expect(t.asked('chat.send')).toMatchObject([{ replyTo: messageId(1) }, { replyTo: null }]);
    expect(t.conversation()?.composing).toEqual({ what: 'new' });
  });

  it('fetches the messages that are not held, together, and follows them', async () => {
    const t = await open(1);
    const [far, gone] = [messageId(50), messageId(51)];
    t.answers['chat.get'] = () => ({ ok: true, value: { messages: [messageAt(50)] } });
    for (const message of [far, gone, far]) t.wantQuote(message);
    await settle();
    t.wantQuote(far);
    await settle();
    expect(t.asked('chat.get')).toEqual([{ messages: [far, gone] }]);
    const quoted = () => t.chat.state.getState().quoted;
    expect([quoted().get(far)?.seq, quoted().get(gone)]).toEqual([50, null]);
    t.emit('chat.changed', { message: messageAt(50, { change: 99, deletedAtMs: 5 }) });
    expect(quoted().get(far)?.deletedAtMs).toBe(5);
  });
});

describe('an edit', () => {
  it('changes the message, sends no new one, and leaves the draft', async () => {
    const t = await open(2);
    t.setDraft(room(1), 'half');
    t.answers['chat.edit'] = ({ text }) => ({
      ok: true,
      value: { message: t.service.amend(2, { body: textBody(text) }) },
    });
    t.compose(room(1), { what: 'edit', message: messageAt(2) });
    t.send(room(1), 'better');
    await settle();
    expect(t.conversation()?.messages[1]?.body).toMatchObject({ text: 'better' });
    expect([t.asked('chat.send'), t.conversation()?.draft]).toEqual([[], 'half']);
  });

  it('that did not get through is said, and its text is not lost', async () => {
    const t = await open(2);
    t.compose(room(1), { what: 'edit', message: messageAt(2) });
    t.send(room(1), 'better');
    await settle();
    expect(t.failures()).toEqual(['edit']);
    expect(t.conversation()?.composing).toMatchObject({
      what: 'edit',
      message: { message: messageId(2), body: { text: 'better' } },
    });
  });
});

describe('deleting', () => {
  const isRemoving = (t: Awaited<ReturnType<typeof open>>) =>
    t.chat.state.getState().removing.has(messageId(2));

  it('is told to the service when there was time to think better of it', async () => {
    const t = await open(2);
    t.answers['chat.delete'] = () => ({
      ok: true,
      value: { message: t.service.amend(2, { deletedAtMs: 7 }) },
    });
    t.removeMessage(messageId(2));
    t.removeMessage(messageId(2));
    t.clock.advance(undoMs - 1);
    expect([isRemoving(t), t.asked('chat.delete')]).toEqual([true, []]);
    t.clock.advance(1);
    await settle();
    expect([isRemoving(t), t.conversation()?.messages[1]?.deletedAtMs]).toEqual([false, 7]);
    expect(t.asked('chat.delete')).toEqual([{ message: messageId(2) }]);
  });

  it('can be undone', async () => {
    const t = await open(2);
    t.removeMessage(messageId(2));
    t.undoRemove(messageId(2));
    t.clock.advance(undoMs);
    await settle();
    expect([isRemoving(t), t.asked('chat.delete')]).toEqual([false, []]);
  });

  it('happens when the page goes before', async () => {
    const t = await open(2);
    t.removeMessage(messageId(2));
    t.scope.end();
    expect(t.asked('chat.delete')).toHaveLength(1);
  });
});

describe('typing', () => {
  it('is told now and then, and at once again after sending', async () => {
    const t = await open();
    t.typed(room(1));
    t.clock.advance(2_999);
    t.typed(room(1));
    expect(t.asked('chat.typing')).toHaveLength(1);
    t.clock.advance(1);
    t.typed(room(1));
    t.send(room(1), 'done');
    t.typed(room(1));
    expect(t.asked('chat.typing')).toHaveLength(3);
  });

  it('of another is seen for a few seconds, or until they have said it', async () => {
    const t = await open();
    const who = () => t.chat.state.getState().typing.get(room(1));
    const writes = () => t.emit('chat.typing', { room: room(1), user: ada.user });
    writes();
    t.clock.advance(4_000);
    writes();
    t.clock.advance(4_000);
    expect(who()).toEqual([ada.user]);
    t.clock.advance(1_000);
    expect(who()).toEqual([]);
    writes();
    t.emit('chat.message', { message: messageAt(1) });
    expect(who()).toEqual([]);
  });
});

describe('naming somebody', () => {
  const bob = { user: ada.user, name: 'Bob' };
  const bobby = { user: self, name: 'Bob Smith' };

  it.each([
    ['@Bob hello', [bob.user]],
    ['hello @Bob!', [bob.user]],
    ['@Bobby', []],
    ['mail@Bob', []],
    ['@Bob Smith is here', [bobby.user]],
    ['@Bob Smith and @Bob', [bobby.user, bob.user]],
    ['Bob', []],
  ])('%s', (text, users) => {
    expect(mentionsIn(text, [bob, bobby])).toEqual(users);
  });

  it('of a name that two have means both', () => {
    expect(mentionsIn('@Bob', [bob, { ...bobby, name: 'Bob' }])).toEqual([bob.user, bobby.user]);
  });

  it('is sent with the message, and counted for who is named until they read', async () => {
    const t = await open();
    t.send(room(1), 'hello @Ada');
    await settle();
    expect(t.asked('chat.send')).toMatchObject([{ mentions: [ada.user] }]);
    const named = messageAt(2, { body: textBody('@Me', { mentions: [self] }) });
    expect(isNamed(named, self)).toBe(true);
    t.session.putRoom(roomWith(1));
    t.emit('chat.message', { message: named });
    t.emit('chat.message', { message: named });
    const held = () => t.session.getState().rooms.get(room(1));
    expect(held()?.mentions).toBe(1);
    t.session.markRead(room(1), 2);
    expect(held()?.mentions).toBe(0);
  });
});
