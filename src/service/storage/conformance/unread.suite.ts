import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallId, MessageId, RoomId, UserId } from '../../../protocol/ids.ts';
import type { MessageBody } from '../../../protocol/model.ts';
import { engines, patience, type Place } from './engines.ts';
import { addPair, addPerson, newText } from './people.ts';

describe.each(engines)('what is unread: $name', patience, (engine) => {
  let place: Place;
  let [ada, bob] = ['', ''] as [UserId, UserId];
  let room = '' as RoomId;
  beforeEach(() => {
    place = engine.begin();
    [ada, bob] = [addPerson(place.storage, 'Ada'), addPerson(place.storage, 'Bob')];
    room = addPair(place.storage, ada, bob);
  });
  afterEach(() => place.end());

  const say = (from: UserId, mentions: UserId[] = []) => {
    const body: MessageBody = { kind: 'text', text: 'word', mentions, replyTo: null, files: [] };
    return place.storage.append({ ...newText(room, from, ''), body });
  };
  const post = (from: UserId, body: MessageBody) =>
    place.storage.append({ message: randomUUID() as MessageId, room, from, atMs: 1, body });
  const note = (from: UserId) => post(from, { kind: 'event', what: 'renamed', user: null, name: 'Hall' });
  const ring = (from: UserId, missed: boolean) =>
    post(from, {
      ...{ kind: 'call', call: randomUUID() as CallId, callKind: 'voice', by: from, missed },
      ...{ outcome: missed ? 'no-answer' : 'hung-up', durationMs: missed ? null : 5 },
    });
  const left = (user: UserId) => {
    const storage = place.reopen();
    return [storage.unread(room, user), storage.unreadMentions(room, user)];
  };

  it('is what others said after the read mark', () => {
    for (let count = 0; count < 4; count += 1) say(ada);
    expect([left(ada), left(bob)]).toEqual([
      [0, 0],
      [4, 0],
    ]);
    place.storage.setReadSeq(room, bob, 3, true);
    expect(left(bob)).toEqual([1, 0]);
    say(bob);
    expect([left(bob), left(ada)]).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  it('is not what happened to the room, nor a call that was; a missed call is, for who was rung', () => {
    say(ada);
    note(ada);
    ring(ada, false);
    expect(left(bob)).toEqual([1, 0]);
    ring(ada, true);
    expect([left(bob), left(ada)]).toEqual([
      [2, 0],
      [0, 0],
    ]);
  });

  it('stays unread when something is noted in one’s own name', () => {
    say(ada);
    ring(bob, true);
    note(bob);
    expect([left(bob), left(ada)]).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it('counts who is named exactly, also after a part was read, an edit and a deletion', () => {
    const [first, second] = [say(ada, [bob]), say(ada)];
    say(ada, [bob]);
    expect(left(bob)).toEqual([3, 2]);
    place.storage.setReadSeq(room, bob, 1, true);
    expect(left(bob)).toEqual([2, 1]);
    place.storage.editMessage(second.message, 'word', [bob], 2);
    expect(left(bob)).toEqual([2, 2]);
    place.storage.deleteMessage(second.message, 3);
    expect(left(bob)).toEqual([1, 1]);
    place.storage.deleteMessage(first.message, 4);
    expect(left(bob)).toEqual([1, 1]);
  });

  it('is nothing for who is not in the room', () => {
    say(ada);
    expect(left(addPerson(place.storage, 'Eve'))).toEqual([0, 0]);
  });
});
