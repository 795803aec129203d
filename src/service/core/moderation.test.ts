import { describe, expect, it } from 'vitest';
import { createCoreHouse, newMessage, newRoom, type FakeDevice } from '../fakes/core-house.ts';
import { newKeys } from '../fakes/device-keys.ts';

/** Bob leads the hall with Carol and Dave in it; Olga owns the service and is in it too. */
function setUp() {
  const keys = newKeys();
  const house = createCoreHouse({ policy: 'open', ownerKey: keys.key });
  const olga = house.enter({ keys, name: 'Olga' });
  const bob = house.enter({ name: 'Bob' });
  const carol = house.enter({ name: 'Carol' });
  const dave = house.enter({ name: 'Dave' });
  const room = newRoom();
  bob.ask('room.create', { room, name: 'Hall', members: [olga.self, carol.self, dave.self] });
  const say = (who: FakeDevice) =>
    who.ask('chat.send', { room, message: newMessage(), text: 'word' }).message.message;
  return { house, olga, bob, carol, dave, room, say };
}

describe('a message of another', () => {
  it('is deleted by who leads the room, and everybody sees by whom, also later', () => {
    const { house, bob, carol, dave, room, say } = setUp();
    const message = say(carol);
    expect(dave.refusal('chat.delete', { message })).toBe('not-allowed');
    bob.ask('chat.delete', { message });
    expect(carol.heard('chat.changed').at(-1)?.message).toMatchObject({ message, deletedBy: bob.self });
    house.restart();
    const { messages } = house.enter(dave.hello).ask('chat.history', { room, limit: 1 });
    expect(messages).toMatchObject([{ message, body: { text: '' }, deletedBy: bob.self }]);
  });

  it('is deleted by who manages the service, in the rooms they are in', () => {
    const { olga, bob, carol, dave, say } = setUp();
    const message = say(bob);
    olga.ask('person.role', { user: dave.self, role: 'admin' });
    const other = say(carol);
    expect(dave.ask('chat.delete', { message: other }).message.deletedBy).toBe(dave.self);
    expect(olga.ask('chat.delete', { message }).message.deletedBy).toBe(olga.self);
  });

  it('bears nobody’s name when its sender took it back', () => {
    const { carol, say } = setUp();
    expect(carol.ask('chat.delete', { message: say(carol) }).message.deletedBy).toBeNull();
  });
});

describe('in an archived room', () => {
  it('nothing changes any more but what is deleted', () => {
    const { bob, carol, room, say } = setUp();
    const message = say(carol);
    bob.ask('room.archive', { room, archived: true });
    expect([
      carol.refusal('chat.edit', { message, text: 'other' }),
      carol.refusal('chat.react', { message, emoji: '👍', on: true }),
      carol.refusal('chat.pin', { message, on: true }),
    ]).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
    expect(carol.ask('chat.delete', { message }).message.deletedAtMs).not.toBeNull();
  });
});
