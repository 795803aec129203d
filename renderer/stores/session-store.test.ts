import { describe, expect, it } from 'vitest';
import { createScope } from '../../src/base/scope.ts';
import { fetchGerman } from '../../src/texts/fetch-german.ts';
import { speak } from '../../src/texts/language.ts';
import { createFakeClient } from '../platform/fakes/fake-client.ts';
import {
  ada,
  bo,
  callId,
  messageAt,
  room,
  roomWith,
  self,
  serviceId,
  textBody,
} from '../platform/fakes/sample.ts';
import { createSessionStore } from './session-store.ts';

function setUp() {
  const scope = createScope();
  const fake = createFakeClient();
  const store = createSessionStore(fake.client, scope);
  const heldRoom = () => store.getState().rooms.get(room(1));
  return { ...fake, scope, store, heldRoom };
}

function online(rooms = [roomWith(3)]) {
  const t = setUp();
  t.goOnline({ rooms });
  return t;
}

describe('the session', () => {
  it('calls who deleted themselves what the language of now calls them', async () => {
    const t = setUp();
    t.goOnline({ people: [{ ...ada, name: '', left: true, deleted: true }] });
    const name = (): string | undefined => t.store.getState().people.get(ada.user)?.name;
    expect(name()).toBe('Deleted person');
    await speak('de', 'de', fetchGerman);
    expect(name()).toBe('Gelöschte Person');
    await speak('en', 'en', fetchGerman);
  });

  it('is filled by the welcome, without oneself', () => {
    const t = setUp();
    t.goOnline({
      people: [ada, { user: self, name: 'Me', presence: 'available', role: 'member', left: false }],
      rooms: [roomWith(3)],
    });
    const { people, rooms, serviceName, connection } = t.store.getState();
    expect([...people.keys()]).toEqual([ada.user]);
    expect([...rooms.keys()]).toEqual([room(1)]);
    expect([t.store.getState().self, serviceName, connection.state]).toEqual([
      self,
      'Test service',
      'online',
    ]);
  });

  it('keeps everybody while the line is away', () => {
    const t = online();
    t.goAway();
    expect(t.store.getState().connection.state).toBe('waiting');
    expect(t.store.getState().people.size).toBe(2);
  });

  it('follows people', () => {
    const t = online();
    t.emit('person.changed', { person: { ...ada, presence: 'in-call' } });
    t.emit('person.changed', {
      person: { user: self, name: 'Me', presence: 'dnd', role: 'member', left: false },
    });
    expect(t.store.getState().people.get(ada.user)?.presence).toBe('in-call');
    expect(t.store.getState().people.has(self)).toBe(false);
  });

  it('forgets who is gone from the welcome, and everything with another service', () => {
    const t = online();
    t.goAway();
    t.goOnline({ people: [bo], rooms: [] });
    expect([...t.store.getState().people.keys()]).toEqual([bo.user]);
    t.goOnline({ rooms: [roomWith(3, { readSeq: 3 })] });
    t.goOnline({ service: { service: serviceId(2), name: 'Other', policy: 'open' }, rooms: [roomWith(1)] });
    expect(t.heldRoom()).toMatchObject({ lastSeq: 1, readSeq: 0 });
  });

  it('can be told to forget, keeping only the connection', () => {
    const t = online();
    t.store.forget();
    expect(t.store.getState()).toMatchObject({ self: null, connection: { state: 'online' } });
    expect(t.store.getState().people.size).toBe(0);
  });

  it('listens no longer than its owner lives', () => {
    const t = online();
    t.scope.end();
    t.emit('chat.message', { message: messageAt(4) });
    t.goAway();
    expect(t.heldRoom()?.lastSeq).toBe(3);
    expect(t.store.getState().connection.state).toBe('online');
  });
});

describe('rooms', () => {
  it('count what is unread from the messages that arrive', () => {
    const t = online();
    t.emit('chat.message', { message: messageAt(4) });
    expect(t.heldRoom()).toMatchObject({ lastSeq: 4, last: { seq: 4 } });
    t.emit('chat.read', { room: room(1), user: self, seq: 3 });
    expect(t.heldRoom()?.unread).toBe(1);
  });

  it('count no events, no calls that were, and missed calls', () => {
    const t = online([roomWith(3, { readSeq: 3 })]);
    const call = {
      kind: 'call',
      call: callId(1),
      callKind: 'voice',
      by: ada.user,
      durationMs: null,
    } as const;
    t.emit('chat.message', {
      message: messageAt(4, { body: { kind: 'event', what: 'left', user: null, name: null } }),
    });
    t.emit('chat.message', {
      message: messageAt(5, { body: { ...call, outcome: 'hung-up', missed: false } }),
    });
    expect(t.heldRoom()).toMatchObject({ lastSeq: 5, readSeq: 3, unread: 0 });
    t.emit('chat.message', {
      message: messageAt(6, { body: { ...call, outcome: 'no-answer', missed: true } }),
    });
    expect(t.heldRoom()?.unread).toBe(1);
  });

  it('know after a part was read what the service says is left', () => {
    const t = online([roomWith(9, { mentions: 4 })]);
    t.store.markRead(room(1), 7);
    expect(t.heldRoom()).toMatchObject({ readSeq: 7, unread: 2, mentions: 2 });
    t.emit('chat.read', { room: room(1), user: self, seq: 7, left: { unread: 2, mentions: 1 } });
    expect(t.heldRoom()).toMatchObject({ unread: 2, mentions: 1 });
    t.emit('chat.read', { room: room(1), user: self, seq: 5, left: { unread: 4, mentions: 3 } });
    expect(t.heldRoom()).toMatchObject({ readSeq: 7, unread: 2, mentions: 1 });
  });

  it('count a message less that was deleted before it was read, once', () => {
    const t = online([roomWith(3, { readSeq: 1 })]);
    const deleted = messageAt(3, { change: 4, deletedAtMs: 9, body: textBody('') });
    t.emit('chat.changed', { message: deleted });
    t.emit('chat.changed', { message: deleted });
    expect(t.heldRoom()?.unread).toBe(1);
    t.emit('chat.changed', { message: messageAt(1, { change: 5, deletedAtMs: 9 }) });
    expect(t.heldRoom()?.unread).toBe(1);
  });

  it('leave unread what was when something is noted in one’s own name', () => {
    const t = online([roomWith(3, { readSeq: 1 })]);
    const body = { kind: 'event', what: 'renamed', user: null, name: 'Hall' } as const;
    t.emit('chat.message', { message: messageAt(4, { from: self, body }) });
    expect(t.heldRoom()).toMatchObject({ readSeq: 1, unread: 2 });
  });

  it('are read by writing in them', () => {
    const t = online();
    t.emit('chat.message', { message: messageAt(4, { from: self }) });
    expect(t.heldRoom()).toMatchObject({ lastSeq: 4, readSeq: 4 });
  });

  it('only grow, in whatever order the news comes', () => {
    const t = online();
    t.emit('chat.message', { message: messageAt(5) });
    t.emit('chat.message', { message: messageAt(4) });
    t.emit('chat.read', { room: room(1), user: self, seq: 5 });
    t.emit('chat.read', { room: room(1), user: self, seq: 2 });
    t.emit('room.changed', { room: roomWith(4) });
    expect(t.heldRoom()).toMatchObject({ lastSeq: 5, readSeq: 5, last: { seq: 5 } });
  });

  it('stay read over a reconnection, although the service has not heard it yet', () => {
    const t = online();
    t.store.markRead(room(1), 3);
    t.goAway();
    t.goOnline({ rooms: [roomWith(4)] });
    expect(t.heldRoom()).toMatchObject({ lastSeq: 4, readSeq: 3 });
  });

  it('appear by an answer or an event; news of an unknown one is left', () => {
    const t = online([]);
    t.emit('chat.message', { message: messageAt(1) });
    expect(t.heldRoom()).toBeUndefined();
    t.store.putRoom(roomWith(1));
    expect(t.heldRoom()?.lastSeq).toBe(1);
    t.emit('room.changed', { room: roomWith(2) });
    expect(t.heldRoom()?.lastSeq).toBe(2);
  });
});
