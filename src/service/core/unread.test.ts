import { describe, expect, it } from 'vitest';
import { createCoreHouse, newMessage, newRoom, type FakeDevice } from '../fakes/core-house.ts';

/** Ada leads a room with Bob and Carol in it; Bob has a tablet too. */
function setUp() {
  const house = createCoreHouse();
  const ada = house.enter({ name: 'Ada' });
  const bob = house.enter({ name: 'Bob' });
  const carol = house.enter({ name: 'Carol' });
  const tablet = house.link(bob);
  const room = newRoom();
  ada.ask('room.create', { room, name: 'Hall', members: [bob.self, carol.self] });
  bob.ask('chat.read', { room, seq: 100 });
  const say = (who: FakeDevice, ...mentions: FakeDevice[]) =>
    who.ask('chat.send', {
      ...{ room, message: newMessage(), text: 'word' },
      mentions: mentions.map(({ self }) => self),
    }).message;
  const left = (who: FakeDevice) => {
    const found = house.enter(who.hello).welcome.rooms.find((each) => each.room === room);
    return [found?.unread, found?.mentions];
  };
  for (const device of [ada, bob, carol, tablet]) device.forget();
  return { ada, bob, carol, tablet, room, say, left };
}

describe('what is left to read', () => {
  it('is not what happens to the room', () => {
    const { ada, bob, carol, room, left } = setUp();
    ada.ask('room.rename', { room, name: 'Great hall' });
    carol.ask('room.leave', { room });
    ada.ask('room.archive', { room, archived: true });
    expect(bob.heard('room.changed').map((changed) => changed.room.unread)).toEqual([0, 0, 0]);
    expect(left(bob)).toEqual([0, 0]);
  });

  it('is told to all devices of who reads, exactly, and to nobody else', () => {
    const { ada, bob, tablet, carol, room, say } = setUp();
    const first = say(ada, bob);
    say(ada);
    say(ada, bob);
    bob.ask('chat.read', { room, seq: first.seq });
    const read = { room, user: bob.self, seq: first.seq };
    const told = { ...read, left: { unread: 2, mentions: 1 } };
    expect([bob.heard('chat.read'), tablet.heard('chat.read')]).toEqual([[told], [told]]);
    expect(carol.heard('chat.read')).toEqual([read]);
  });

  it('is told anew to who is named by an edit, or not any more, or in what is deleted', () => {
    const { ada, bob, carol, say, left } = setUp();
    const { message } = say(ada, bob);
    ada.ask('chat.edit', { message, text: 'other', mentions: [carol.self] });
    const counts = (who: FakeDevice) => who.heard('chat.read').map((told) => told.left?.mentions);
    expect([counts(bob), counts(carol)]).toEqual([[0], [1]]);
    ada.ask('chat.delete', { message });
    expect([counts(bob), counts(carol), left(carol)]).toEqual([[0], [1, 0], [0, 0]]);
  });
});
