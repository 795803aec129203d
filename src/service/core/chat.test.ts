import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RoomId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import { createCoreHouse, newMessage, type FakeDevice } from '../fakes/core-house.ts';

function setUp() {
  const house = createCoreHouse();
  const ada = house.enter({ name: 'Ada' });
  const bob = house.enter({ name: 'Bob' });
  const { room } = ada.ask('room.open', { with: bob.self }).room;
  const say = (who: FakeDevice, text: string, message = newMessage()) => {
    // A second between two, so that no rate is in the way.
    house.clock.advance(1_000);
    return who.ask('chat.send', { room, message, text }).message;
  };
  return { house, ada, bob, room, say };
}

describe('sending', () => {
  it('gives the room’s next number, without gaps, whoever writes', () => {
    const { ada, bob, say } = setUp();
    const sent = [say(ada, 'one'), say(bob, 'two'), say(ada, 'three')];
    expect(sent.map(({ seq, from }) => [seq, from])).toEqual([
      [1, ada.self],
      [2, bob.self],
      [3, ada.self],
    ]);
  });

  it('counts each room by itself', () => {
    const { house, ada, say } = setUp();
    say(ada, 'one');
    const eve = house.enter();
    const { room } = ada.ask('room.open', { with: eve.self }).room;
    expect(ada.ask('chat.send', { room, message: newMessage(), text: 'hello' }).message.seq).toBe(1);
  });

  it('reaches every device of both, the sending one too, and nobody else', () => {
    const { house, ada, bob, say } = setUp();
    const tablet = house.link(bob);
    const eve = house.enter();
    const message = say(ada, 'hello');
    for (const device of [ada, bob, tablet]) expect(device.heard('chat.message')).toEqual([{ message }]);
    expect(eve.heard('chat.message')).toEqual([]);
  });

  it('repeated with the same id changes nothing and answers the same', () => {
    const { ada, bob, room, say } = setUp();
    const message = newMessage();
    const first = say(ada, 'hello', message);
    expect(ada.ask('chat.send', { room, message, text: 'something else' })).toEqual({ message: first });
    expect(bob.heard('chat.message')).toHaveLength(1);
    expect(say(ada, 'next').seq).toBe(2);
  });

  it('refuses an id that somebody else has used', () => {
    const { ada, bob, room, say } = setUp();
    const { message } = say(ada, 'hello');
    expect(bob.refusal('chat.send', { room, message, text: 'mine' })).toBe('not-allowed');
  });

  it('refuses an id that this person has used in another room', () => {
    const { house, ada, say } = setUp();
    const { message } = say(ada, 'hello');
    const { room } = ada.ask('room.open', { with: house.enter().self }).room;
    expect(ada.refusal('chat.send', { room, message, text: 'hello' })).toBe('not-allowed');
  });

  it('says something', () => {
    const { ada, room } = setUp();
    expect(ada.refusal('chat.send', { room, message: newMessage(), text: '' })).toBe('bad-message');
  });

  it('becomes the room’s newest message, read by its sender and unread by the other', () => {
    const { house, ada, bob, say } = setUp();
    const last = say(ada, 'hello');
    const roomsOf = (who: FakeDevice) => house.enter(who.hello).welcome.rooms;
    expect(roomsOf(ada)).toMatchObject([{ lastSeq: 1, readSeq: 1, last }]);
    expect(roomsOf(bob)).toMatchObject([{ lastSeq: 1, readSeq: 0, last }]);
  });
});

describe('a room of others', () => {
  it.each([
    ['chat.send', { message: newMessage(), text: 'hello' }],
    ['chat.history', { limit: 10 }],
    ['chat.read', { seq: 1 }],
  ] as const)('is as if it were not there: %s', (type, data) => {
    const { house, room } = setUp();
    const eve = house.enter();
    const ask = (id: RoomId) => eve.refusal(type, { ...data, room: id });
    expect([ask(room), ask(randomUUID() as RoomId)]).toEqual(['not-found', 'not-found']);
  });
});

describe('history', () => {
  function filled() {
    const t = setUp();
    for (let count = 1; count <= 10; count += 1) t.say(t.ada, `message ${count}`);
    const page = (where: { before?: number; after?: number; limit?: number }) => {
      const { messages, more } = t.bob.ask('chat.history', { room: t.room, limit: 4, ...where });
      return [messages.map(({ seq }) => seq), more];
    };
    return { ...t, page };
  }

  it.each([
    ['the newest', {}, [7, 8, 9, 10], true],
    ['before one', { before: 7 }, [3, 4, 5, 6], true],
    ['down to the first', { before: 5 }, [1, 2, 3, 4], false],
    ['before the first', { before: 1 }, [], false],
    ['after nothing', { after: 0 }, [1, 2, 3, 4], true],
    ['after one', { after: 6 }, [7, 8, 9, 10], false],
    ['after the last', { after: 10 }, [], false],
  ])('%s, oldest first', (_, where, seqs, more) => {
    expect(filled().page(where)).toEqual([seqs, more]);
  });

  it('has one direction', () => {
    const { bob, room } = filled();
    expect(bob.refusal('chat.history', { room, before: 5, after: 1, limit: 4 })).toBe('bad-message');
  });

  it('keeps a page small in bytes too, and leaves no message out', () => {
    const { house, ada, bob, room } = setUp();
    const text = '語'.repeat(limits.messageChars);
    const total = 30;
    for (let count = 0; count < total; count += 1) {
      house.clock.advance(1_000);
      ada.ask('chat.send', { room, message: newMessage(), text });
    }
    const seqs: number[] = [];
    for (let more = true; more;) {
      const page = bob.ask('chat.history', { room, after: seqs.at(-1) ?? 0, limit: limits.historyPage });
      expect(Buffer.byteLength(bob.frames.at(-1) ?? '')).toBeLessThan(
        limits.historyBytes + limits.frameBytes,
      );
      seqs.push(...page.messages.map(({ seq }) => seq));
      more = page.more;
    }
    expect(seqs).toEqual(Array.from({ length: total }, (_, index) => index + 1));
  });
});

describe('reading', () => {
  it('is told to the other devices of this person, and to the other members', () => {
    const { house, ada, bob, room, say } = setUp();
    const tablet = house.link(bob);
    say(ada, 'hello');
    bob.ask('chat.read', { room, seq: 1 });
    const read = { room, user: bob.self, seq: 1 };
    const own = { ...read, left: { unread: 0, mentions: 0 } };
    expect([tablet.heard('chat.read'), ada.heard('chat.read'), bob.heard('chat.read')]).toEqual([
      [own],
      [read],
      [own],
    ]);
    const reads = house.enter(ada.hello).welcome.rooms[0]?.reads ?? [];
    expect(new Set(reads.map(({ user, seq }) => `${user} ${seq}`))).toEqual(
      new Set([`${ada.self} 1`, `${bob.self} 1`]),
    );
  });

  it('only ever moves forward', () => {
    const { house, ada, bob, room, say } = setUp();
    const tablet = house.link(bob);
    say(ada, 'one');
    say(ada, 'two');
    for (const seq of [2, 1, 2]) bob.ask('chat.read', { room, seq });
    expect(tablet.heard('chat.read')).toMatchObject([{ room, user: bob.self, seq: 2 }]);
    expect(house.enter(bob.hello).welcome.rooms).toMatchObject([{ readSeq: 2 }]);
  });

  it('goes no further than the last message', () => {
    const { house, ada, bob, room, say } = setUp();
    say(ada, 'one');
    bob.ask('chat.read', { room, seq: 1_000 });
    say(ada, 'two');
    expect(house.enter(bob.hello).welcome.rooms).toMatchObject([{ readSeq: 1, lastSeq: 2 }]);
  });
});
