import { describe, expect, it } from 'vitest';
import { createCoreHouse, newCall, newVisit, newMessage } from '../fakes/core-house.ts';

/** Bob is invisible to Ada, and has a second device. */
function setUp() {
  const house = createCoreHouse();
  const ada = house.enter();
  const bob = house.enter();
  const phone = house.link(bob);
  const { room } = ada.ask('room.open', { with: bob.self });
  bob.ask('presence.set', { availability: 'invisible' });
  const say = (text: string) => ada.ask('chat.send', { room: room.room, message: newMessage(), text });
  const seenBy = (device: typeof ada) =>
    device.ask('room.open', { with: device === ada ? bob.self : ada.self }).room.reads;
  for (const socket of [ada, bob, phone]) socket.forget();
  return { house, ada, bob, phone, room: room.room, say, seenBy };
}

describe('somebody invisible', () => {
  it('is seen as offline, who is busy as busy', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    const bob = house.enter();
    ada.forget();
    bob.ask('presence.set', { availability: 'busy' });
    bob.ask('presence.set', { availability: 'invisible' });
    expect(ada.heard('person.changed').map(({ person }) => person.presence)).toEqual(['busy', 'offline']);
  });

  it('comes and goes, and goes idle, without anybody hearing of it', () => {
    const { house, ada, bob, phone } = setUp();
    bob.ask('presence.idle', { idle: true });
    phone.drop();
    bob.drop();
    house.enter(bob.hello);
    expect(ada.heard('person.changed')).toEqual([]);
  });

  it('gets messages like everybody', () => {
    const { bob, say } = setUp();
    say('Are you there?');
    expect(bob.heard('chat.message')).toHaveLength(1);
  });

  it('types unseen', () => {
    const { ada, bob, room } = setUp();
    bob.ask('chat.typing', { room });
    expect(ada.heard('chat.typing')).toEqual([]);
    bob.ask('presence.set', { availability: 'busy' });
    bob.ask('chat.typing', { room });
    expect(ada.heard('chat.typing')).toHaveLength(1);
  });

  it('reads unseen; what they read when they are seen again says it', () => {
    const { ada, bob, phone, room, say, seenBy } = setUp();
    say('one');
    bob.ask('chat.read', { room, seq: 1 });
    expect(ada.heard('chat.read')).toEqual([]);
    expect(phone.heard('chat.read')).toMatchObject([{ room, user: bob.self, seq: 1 }]);
    expect(seenBy(ada)).toContainEqual({ user: bob.self, seq: 0 });
    expect(bob.ask('room.open', { with: ada.self }).room.readSeq).toBe(1);
    bob.ask('presence.set', { availability: 'available' });
    expect(ada.heard('chat.read')).toEqual([]);
    say('two');
    bob.ask('chat.read', { room, seq: 2 });
    expect(ada.heard('chat.read')).toEqual([{ room, user: bob.self, seq: 2 }]);
    expect(seenBy(ada)).toContainEqual({ user: bob.self, seq: 2 });
  });

  it('is offline to who rings, also while in another call, and finds the missed call', () => {
    const { house, ada, bob } = setUp();
    const cleo = house.enter();
    const call = newCall();
    bob.ask('call.start', { call, visit: newVisit(), to: { user: cleo.self }, kind: 'voice' });
    cleo.ask('call.join', { call, visit: newVisit(), kind: 'voice' });
    expect(ada.heard('person.changed').filter(({ person }) => person.user === bob.self)).toEqual([]);
    bob.forget();
    expect(
      ada.ask('call.start', { call: newCall(), visit: newVisit(), to: { user: bob.self }, kind: 'voice' }),
    ).toEqual({
      outcome: 'offline',
    });
    expect(bob.heard('call.changed')).toEqual([]);
    expect(bob.heard('chat.message').map(({ message }) => message.body)).toMatchObject([
      { kind: 'call', missed: true, by: ada.self },
    ]);
  });
});
