import { describe, expect, it } from 'vitest';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { ada, bo, membersOf, room, roomWith, self, user } from '../platform/fakes/sample.ts';
import { setUp, open } from './fakes/chat-bench.ts';

describe('opening a conversation', () => {
  it('makes the room at the first ask', async () => {
    const t = setUp();
    t.answers['room.open'] = () => ({ ok: true, value: { room: roomWith(0) } });
    t.goOnline();
    t.openChat(ada.user);
    expect(t.chat.state.getState().open).toEqual({ with: ada.user, room: null });
    await settle();
    expect(t.chat.state.getState().open).toEqual({ with: ada.user, room: room(1) });
    expect(t.conversation()?.history).toBe('complete');
  });

  it('shows the person clicked last, whatever answer comes first', async () => {
    const t = setUp();
    t.answers['room.open'] = ({ with: other }) => ({
      ok: true,
      value: {
        room: roomWith(0, { room: other === bo.user ? room(2) : room(1), members: membersOf(self, other) }),
      },
    });
    t.goOnline();
    t.openChat(ada.user);
    t.openChat(bo.user);
    await settle();
    expect(t.chat.state.getState().open).toEqual({ with: bo.user, room: room(2) });
  });

  it('asks once, however often it is clicked, and does not blink when it is open', async () => {
    const t = setUp();
    t.answers['room.open'] = () => ({ ok: true, value: { room: roomWith(0) } });
    t.goOnline();
    t.openChat(ada.user);
    t.openChat(ada.user);
    await settle();
    expect(t.asked('room.open')).toHaveLength(1);
    let changes = 0;
    t.chat.state.subscribe(() => (changes += 1));
    t.openChat(ada.user);
    expect(changes).toBe(0);
  });

  it('waits for the line, and for a room that the other side makes', async () => {
    const t = setUp();
    t.goOnline();
    t.goAway();
    t.openChat(ada.user);
    await settle();
    t.answers['room.open'] = () => new Promise(() => {});
    t.goOnline();
    expect(t.asked('room.open')).toHaveLength(1);
    t.emit('room.changed', { room: roomWith(0) });
    expect(t.chat.state.getState().open?.room).toBe(room(1));
  });

  it('says so when it cannot be', async () => {
    const t = setUp();
    t.answers['room.open'] = () => ({ ok: false, code: 'not-found' });
    t.goOnline();
    t.openChat(user(77));
    await settle();
    expect(t.failures()).toEqual(['open']);
  });

  it('closes, and keeps the draft', async () => {
    const t = await open();
    t.setDraft(room(1), 'half a');
    t.closeChat();
    expect(t.chat.state.getState().open).toBeNull();
    expect(t.conversation()?.draft).toBe('half a');
  });
});
