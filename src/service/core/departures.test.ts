import { describe, expect, it } from 'vitest';
import { closeCodes } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import { callIn, join, lastOf, startIn, usersIn } from '../fakes/call-house.ts';
import { newCall, newVisit, newMessage, newRoom } from '../fakes/core-house.ts';
import { leave, ownersKeys, say, sendFile, settle, threePeople } from '../fakes/three-people.ts';

describe('who deletes themselves', () => {
  it('is out at once on all devices, and nothing more is heard of them', () => {
    const { house, bob, room } = threePeople();
    const other = house.link(bob);
    leave(bob);
    expect(other.closedWith).toEqual([closeCodes.removed]);
    // The answer goes out first.
    expect(bob.closedWith).toEqual([]);
    expect(bob.refusal('chat.send', { room, message: newMessage(), text: 'one more' })).toBe(
      'hello-required',
    );
    house.clock.advance(1);
    expect(bob.closedWith).toEqual([closeCodes.removed]);
    expect(house.service.sessions.verify(bob.welcome.session.token).ok).toBe(false);
    for (const { hello } of [bob, other])
      expect(house.turnedAway({ ...hello, admission: null })).toBe('removed');
  });

  it('says who that is, so that nobody does it by mistake', () => {
    const { bob, carol } = threePeople();
    expect(bob.refusal('self.delete', { user: carol.self })).toBe('not-allowed');
    expect([bob.closedWith, carol.closedWith]).toEqual([[], []]);
  });

  it('has no name any more for those who know them', () => {
    const { house, bob, carol, room } = threePeople();
    leave(bob);
    const gone = { user: bob.self, name: '–', left: true, deleted: true, presence: 'offline' };
    expect(carol.heard('person.changed').at(-1)?.person).toMatchObject(gone);
    expect(house.enter(carol.hello).welcome.people).toContainEqual(expect.objectContaining(gone));
    expect(house.storage.room(room)?.members.map(({ user }) => user)).not.toContain(bob.self);
  });

  it('leaves messages without text, without gaps, and those of others as they are', () => {
    const { house, bob, carol, direct, room } = threePeople();
    const [first, second] = [say(bob, direct, 'one'), say(carol, direct, 'two')];
    const third = say(carol, room, 'three');
    bob.ask('chat.react', { message: second, emoji: '👍', on: true });
    bob.ask('chat.react', { message: third, emoji: '👍', on: true });
    carol.ask('chat.pin', { message: first, on: true });
    const { change } = carol.ask('room.open', { with: bob.self }).room;
    carol.forget();
    leave(bob);
    settle(house);
    const { messages } = carol.ask('chat.history', { room: direct, limit: 10 });
    expect(messages).toMatchObject([
      { seq: 1, message: first, from: bob.self, body: { text: '' }, pinnedAtMs: null },
      { seq: 2, message: second, body: { text: 'two' }, deletedAtMs: null, reactions: [] },
    ]);
    expect(messages[0]?.deletedAtMs).not.toBeNull();
    expect(carol.ask('chat.get', { messages: [third] }).messages).toMatchObject([{ reactions: [] }]);
    // Whoever looks at it is told once, and finds what changed by asking.
    const told = carol.heard('room.changed').filter(({ room: { room: id } }) => id === direct);
    expect(told.at(-1)?.room.change).toBeGreaterThan(change);
    expect(carol.ask('chat.changes', { room: direct, after: change, limit: 10 }).messages).toHaveLength(2);
  });

  it('takes along what nobody else reads', async () => {
    const { house, bob, carol, direct } = threePeople();
    const alone = newRoom();
    bob.ask('room.create', { room: alone, name: 'Notes', members: [] });
    const { sha256 } = await sendFile(house, bob, alone, 'diary.txt', Buffer.from('dear diary'));
    say(carol, direct, 'for Bob');
    leave(bob);
    settle(house);
    expect(house.storage.room(alone)).toBeUndefined();
    expect(house.blobs.whole.has(sha256)).toBe(false);
    leave(carol);
    settle(house);
    expect(house.storage.room(direct)).toBeUndefined();
  });

  it('leaves the same content to others who sent it too', async () => {
    const { house, bob, carol, room } = threePeople();
    const content = Buffer.from('a song that everybody has');
    const [theirs, own] = [
      await sendFile(house, carol, room, 'song.txt', content),
      await sendFile(house, bob, room, 'song.txt', content),
    ];
    leave(bob);
    settle(house);
    expect(house.storage.file(own.file)).toBeUndefined();
    expect(house.files.forReading(carol.self, theirs.file).ok).toBe(true);
    expect(house.blobs.whole.has(theirs.sha256)).toBe(true);
  });

  it('ends their calls and their invites', () => {
    const { house, bob, carol } = threePeople();
    const call = { call: newCall(), visit: newVisit(), to: { user: carol.self }, kind: 'voice' } as const;
    bob.ask('call.start', call);
    const made = { role: 'member', room: null, expiresInMs: null, uses: null, label: 'for my aunt' } as const;
    const { token } = bob.ask('invite.create', made);
    leave(bob);
    settle(house);
    expect(carol.heard('call.changed').at(-1)?.call.state).toMatchObject({ phase: 'ended' });
    expect(house.storage.call(call.call)).toBeUndefined();
    expect(house.storage.invites()).toEqual([]);
    const admission = { kind: 'invite', token } as const;
    expect(house.turnedAway({ name: 'Aunt', admission })).toBe('invite-invalid');
  });
});

describe('a group call that a deleted person was once in', () => {
  it('goes on without them, and is forgotten with them once it is over', () => {
    const { house, ada, bob, carol, room } = threePeople();
    const { call } = callIn(startIn(room, ada));
    for (const device of [bob, carol]) join(device, call);
    carol.ask('call.leave', { call });
    leave(bob);
    expect(usersIn(lastOf(ada))).toEqual([ada.self]);
    ada.ask('call.leave', { call });
    leave(carol);
    settle(house);
    expect(house.storage.call(call)).toBeUndefined();
  });
});

describe('the only owner', () => {
  it('stays until somebody else is one', () => {
    const { ada, bob } = threePeople();
    expect(ada.refusal('self.delete', { user: ada.self })).toBe('not-allowed');
    expect(ada.closedWith).toEqual([]);
    ada.ask('person.role', { user: bob.self, role: 'owner' });
    leave(ada);
  });

  it('goes when nobody else is there', () => {
    const { house, ada, bob, carol } = threePeople();
    ada.ask('person.remove', { user: bob.self });
    leave(carol);
    leave(ada);
    settle(house);
    expect(house.storage.users().every(({ left }) => left)).toBe(true);
    // The key of the hosting computer still opens it, to a new person.
    expect(house.enter({ keys: ownersKeys, name: 'Ada' }).self).not.toBe(ada.self);
  });
});

describe('what is to be erased', () => {
  it('is so much that it takes several parts, and goes on after a kill', () => {
    const { house, bob, carol, room } = threePeople();
    const count = 450;
    for (let index = 0; index < count; index += 1) {
      house.clock.advance(1_000);
      say(index % 9 === 0 ? carol : bob, room, `number ${index}`);
    }
    const { erasePart } = house.storage;
    let parts = 0;
    const killed = (...asked: Parameters<typeof erasePart>) => {
      parts += 1;
      if (parts > 1) throw new Error('killed');
      return erasePart(...asked);
    };
    Object.assign(house.storage, { erasePart: killed });
    leave(bob);
    house.clock.advance(1);
    const texts = () => {
      const all = [0, 100, 200, 300, 400, 500].flatMap(
        (after) => house.storage.historyAfter(room, after, limits.historyPage).messages,
      );
      return all.flatMap(({ from, body }) => (body.kind === 'text' && from === bob.self ? [body.text] : []));
    };
    expect(texts()).toContain('');
    expect(texts().filter((text) => text !== '').length).toBeGreaterThan(0);
    Object.assign(house.storage, { erasePart });
    house.restart();
    settle(house);
    expect(texts().filter((text) => text !== '')).toEqual([]);
    expect(house.storage.room(room)?.lastSeq).toBeGreaterThan(count);
  });

  it('waits when the disk is full, and others go on', () => {
    const { house, bob, carol, direct } = threePeople();
    say(bob, direct, 'one');
    const { erasePart } = house.storage;
    leave(bob);
    Object.assign(house.storage, {
      erasePart() {
        throw new Error('database or disk is full');
      },
    });
    house.clock.advance(1);
    say(carol, direct, 'two');
    Object.assign(house.storage, { erasePart });
    house.clock.advance(60_000);
    settle(house);
    expect(carol.ask('chat.history', { room: direct, limit: 5 }).messages[0]).toMatchObject({
      body: { text: '' },
    });
  });
});
