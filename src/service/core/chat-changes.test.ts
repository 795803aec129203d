import { describe, expect, it } from 'vitest';
import { limits } from '../../protocol/limits.ts';
import { createCoreHouse, newMessage, type FakeDevice } from '../fakes/core-house.ts';

function setUp() {
  const house = createCoreHouse();
  const ada = house.enter({ name: 'Ada' });
  const bob = house.enter({ name: 'Bob' });
  const eve = house.enter({ name: 'Eve' });
  const { room } = ada.ask('room.open', { with: bob.self }).room;
  const say = (who: FakeDevice, text: string) => {
    house.clock.advance(1_000);
    return who.ask('chat.send', { room, message: newMessage(), text }).message;
  };
  return { house, ada, bob, eve, room, say };
}

describe('editing', () => {
  it('changes one’s own text for everybody, with a mark and the room’s next change', () => {
    const { house, ada, bob, eve, say } = setUp();
    const { message } = say(ada, 'teh');
    say(bob, 'what?');
    const edited = ada.ask('chat.edit', { message, text: 'the' }).message;
    expect(edited).toMatchObject({ seq: 1, change: 3, body: { text: 'the' }, editedAtMs: house.clock.now() });
    for (const device of [ada, bob]) expect(device.heard('chat.changed')).toEqual([{ message: edited }]);
    expect(eve.heard('chat.changed')).toEqual([]);
  });

  it('keeps what it said before, and since when', () => {
    const { house, ada, bob, say } = setUp();
    const { message, atMs } = say(ada, 'one');
    house.clock.advance(1_000);
    ada.ask('chat.edit', { message, text: 'two' });
    ada.ask('chat.edit', { message, text: 'three' });
    expect(bob.ask('chat.edits', { message }).edits).toEqual([
      { text: 'one', atMs },
      { text: 'two', atMs: atMs + 1_000 },
    ]);
  });

  it('lets go of wordings beyond the newest', () => {
    const { house, ada, say } = setUp();
    const { message } = say(ada, 'version 0');
    for (let count = 1; count <= limits.editsKept + 3; count += 1) {
      house.clock.advance(1_000);
      ada.ask('chat.edit', { message, text: `version ${count}` });
    }
    const { edits } = ada.ask('chat.edits', { message });
    expect([edits.length, edits[0]?.text]).toEqual([limits.editsKept, 'version 3']);
  });

  it('to the same text is no change', () => {
    const { ada, bob, say } = setUp();
    const { message } = say(ada, 'same');
    expect(ada.ask('chat.edit', { message, text: 'same' }).message.editedAtMs).toBe(null);
    expect(bob.heard('chat.changed')).toEqual([]);
  });

  it('is for who wrote it, and leaves something said', () => {
    const { ada, bob, eve, say } = setUp();
    const { message } = say(ada, 'mine');
    expect(bob.refusal('chat.edit', { message, text: 'yours' })).toBe('not-allowed');
    expect(eve.refusal('chat.edit', { message, text: 'yours' })).toBe('not-found');
    expect(ada.refusal('chat.edit', { message, text: '' })).toBe('bad-message');
    expect(ada.refusal('chat.edit', { message: newMessage(), text: 'x' })).toBe('not-found');
    expect(eve.refusal('chat.edits', { message })).toBe('not-found');
  });

  it('names people anew', () => {
    const { house, ada, bob, room, say } = setUp();
    const { message } = say(ada, 'Bob?');
    const mentionsOf = () => house.enter(bob.hello).welcome.rooms[0]?.mentions;
    expect(mentionsOf()).toBe(0);
    ada.ask('chat.edit', { message, text: '@Bob?', mentions: [bob.self] });
    expect(mentionsOf()).toBe(1);
    bob.ask('chat.read', { room, seq: 1 });
    expect(mentionsOf()).toBe(0);
  });
});

describe('deleting', () => {
  it('takes the text away for everybody, and keeps the number', () => {
    const { house, ada, bob, say } = setUp();
    const { message } = say(ada, 'a secret');
    ada.ask('chat.edit', { message, text: 'another secret' });
    bob.ask('chat.react', { message, emoji: '👍', on: true });
    bob.ask('chat.pin', { message, on: true });
    const deleted = ada.ask('chat.delete', { message }).message;
    const nothing = { kind: 'text', text: '', mentions: [], replyTo: null, files: [] };
    expect(deleted).toMatchObject({
      seq: 1,
      body: nothing,
      deletedAtMs: house.clock.now(),
      editedAtMs: null,
    });
    expect(deleted).toMatchObject({ reactions: [], pinnedAtMs: null, from: ada.self });
    expect(bob.heard('chat.changed').at(-1)).toEqual({ message: deleted });
    expect(ada.ask('chat.edits', { message }).edits).toEqual([]);
  });

  it('is for who wrote it; in a room of two nobody leads', () => {
    const { ada, bob, eve, say } = setUp();
    const { message } = say(ada, 'mine');
    expect(bob.refusal('chat.delete', { message })).toBe('not-allowed');
    expect(eve.refusal('chat.delete', { message })).toBe('not-found');
  });

  it('twice is once', () => {
    const { ada, bob, say } = setUp();
    const { message } = say(ada, 'mine');
    const first = ada.ask('chat.delete', { message });
    expect(ada.ask('chat.delete', { message })).toEqual(first);
    expect(bob.heard('chat.changed')).toHaveLength(1);
  });

  it('is the end of changing', () => {
    const { ada, say } = setUp();
    const { message } = say(ada, 'mine');
    ada.ask('chat.delete', { message });
    expect(ada.refusal('chat.edit', { message, text: 'back' })).toBe('not-found');
    expect(ada.refusal('chat.react', { message, emoji: '👍', on: true })).toBe('not-found');
    expect(ada.refusal('chat.pin', { message, on: true })).toBe('not-found');
  });
});

describe('reacting', () => {
  it('shows who put which sign, in order', () => {
    const { house, ada, bob, say } = setUp();
    const { message } = say(ada, 'lunch?');
    bob.ask('chat.react', { message, emoji: '👍', on: true });
    house.clock.advance(1);
    ada.ask('chat.react', { message, emoji: '🎉', on: true });
    house.clock.advance(1);
    const { reactions } = ada.ask('chat.react', { message, emoji: '👍', on: true }).message;
    expect(reactions).toEqual([
      { emoji: '👍', users: [bob.self, ada.self] },
      { emoji: '🎉', users: [ada.self] },
    ]);
    const left = bob.ask('chat.react', { message, emoji: '👍', on: false }).message.reactions;
    expect(left.map(({ emoji, users }) => [emoji, users.length])).toEqual([
      ['🎉', 1],
      ['👍', 1],
    ]);
  });

  it('twice is once', () => {
    const { ada, bob, say } = setUp();
    const { message } = say(ada, 'lunch?');
    for (const on of [true, true, false, false]) ada.ask('chat.react', { message, emoji: '👍', on });
    expect(bob.heard('chat.changed')).toHaveLength(2);
  });

  it.each(['x', '<b>', '👍 thumbs', '', '1', '😀'.repeat(20)])('is with a sign and not with %j', (emoji) => {
    const { ada, say } = setUp();
    const { message } = say(ada, 'lunch?');
    expect(ada.refusal('chat.react', { message, emoji, on: true })).toBe('bad-message');
  });

  it.each(['👍', '❤️', '👩‍🚀', '👋🏽', '🏳️‍🌈', '🇩🇪', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'])('takes %s', (emoji) => {
    const { ada, say } = setUp();
    const { message } = say(ada, 'lunch?');
    expect(ada.ask('chat.react', { message, emoji, on: true }).message.reactions).toHaveLength(1);
  });

  it('ends at so many different signs', () => {
    const { house, ada, bob, say } = setUp();
    const { message } = say(ada, 'lunch?');
    const sign = (index: number) => String.fromCodePoint(0x1f600 + index);
    for (let index = 0; index < limits.reactionKinds; index += 1) {
      house.clock.advance(1_000);
      ada.ask('chat.react', { message, emoji: sign(index), on: true });
    }
    expect(ada.refusal('chat.react', { message, emoji: '👍', on: true })).toBe('not-allowed');
    expect(
      bob.ask('chat.react', { message, emoji: sign(0), on: true }).message.reactions[0]?.users,
    ).toHaveLength(2);
  });
});

describe('pinning', () => {
  it('lists what is pinned, the newest pin first, until it is taken off', () => {
    const { house, ada, bob, room, say } = setUp();
    const [first, second] = [say(ada, 'one'), say(bob, 'two')];
    bob.ask('chat.pin', { message: first.message, on: true });
    house.clock.advance(1_000);
    ada.ask('chat.pin', { message: second.message, on: true });
    const pins = () =>
      bob.ask('chat.pins', { room }).messages.map(({ body }) => body.kind === 'text' && body.text);
    expect(pins()).toEqual(['two', 'one']);
    ada.ask('chat.pin', { message: second.message, on: false });
    expect(pins()).toEqual(['one']);
    expect(bob.heard('chat.changed')).toHaveLength(3);
  });

  it('ends at so many', () => {
    const { house, ada, say } = setUp();
    for (let count = 0; count < limits.pinsPerRoom; count += 1) {
      const { message } = say(ada, `${count}`);
      house.clock.advance(1_000);
      ada.ask('chat.pin', { message, on: true });
    }
    const { message } = say(ada, 'one more');
    expect(ada.refusal('chat.pin', { message, on: true })).toBe('not-allowed');
  });
});

describe('who comes back', () => {
  it('gets every message that is new or was changed, as it is now, in the order of change', () => {
    const { ada, bob, room, say } = setUp();
    const [one, two] = [say(ada, 'one'), say(ada, 'two')];
    say(ada, 'three');
    ada.ask('chat.edit', { message: one.message, text: 'ONE' });
    ada.ask('chat.delete', { message: two.message });
    const { messages, more } = bob.ask('chat.changes', { room, after: 2, limit: 10 });
    expect(messages.map(({ seq, change }) => [seq, change])).toEqual([
      [3, 3],
      [1, 4],
      [2, 5],
    ]);
    expect(more).toBe(false);
    expect(bob.ask('chat.changes', { room, after: 2, limit: 2 })).toMatchObject({ more: true });
    expect(bob.ask('chat.changes', { room, after: 5, limit: 2 }).messages).toEqual([]);
  });

  it('is told by the welcome how much there is', () => {
    const { house, ada, bob, say } = setUp();
    const { message } = say(ada, 'one');
    ada.ask('chat.edit', { message, text: 'two' });
    expect(house.enter(bob.hello).welcome.rooms).toMatchObject([{ lastSeq: 1, change: 2 }]);
  });
});
