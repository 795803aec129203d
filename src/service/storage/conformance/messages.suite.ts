import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomId, UserId } from '../../../protocol/ids.ts';
import { limits } from '../../../protocol/limits.ts';
import { engines, patience, type Place } from './engines.ts';
import { addPair, addPerson, newText } from './people.ts';

describe.each(engines)('messages: $name', patience, (engine) => {
  let place: Place;
  let [ada, bob] = ['', ''] as [UserId, UserId];
  let room = '' as RoomId;
  beforeEach(() => {
    place = engine.begin();
    [ada, bob] = [addPerson(place.storage, 'Ada'), addPerson(place.storage, 'Bob')];
    room = addPair(place.storage, ada, bob);
  });
  afterEach(() => place.end());

  const say = (text: string, from = ada) => place.storage.append(newText(room, from, text));
  const seqs = (messages: readonly { readonly seq: number }[]) => messages.map(({ seq }) => seq);

  it('are numbered without gaps, each room for itself', () => {
    const eve = addPerson(place.storage, 'Eve');
    const other = addPair(place.storage, ada, eve);
    const numbers = [say('a'), place.storage.append(newText(other, eve, 'b')), say('c', bob), say('d')];
    expect(seqs(numbers)).toEqual([1, 1, 2, 3]);
    place.reopen();
    expect(say('e').seq).toBe(4);
  });

  it('an id that is taken leaves nothing behind: no number, no read mark', () => {
    const { message } = say('one');
    const taken = { ...newText(room, bob, 'two'), message };
    expect(() => place.storage.append(taken)).toThrow(Error);
    expect(place.storage.room(room)?.lastSeq).toBe(1);
    expect(place.storage.lastChange(room)).toBe(1);
    expect(place.storage.roomPlace(room, bob).readSeq).toBe(0);
    expect(place.storage.messageById(message)).toMatchObject({ from: ada, seq: 1 });
    expect(say('three').seq).toBe(2);
  });

  it('come in pages, from either side, in the order of their numbers', () => {
    for (let number = 1; number <= 7; number += 1) say(`${number}`);
    const { storage } = place;
    expect(seqs(storage.historyAfter(room, 2, 3).messages)).toEqual([3, 4, 5]);
    expect(storage.historyAfter(room, 2, 3).more).toBe(true);
    expect(storage.historyAfter(room, 4, 3).more).toBe(false);
    expect(seqs(storage.historyBefore(room, 6, 3).messages)).toEqual([3, 4, 5]);
    expect(storage.historyBefore(room, 6, 3).more).toBe(true);
    expect(storage.historyBefore(room, 4, 3).more).toBe(false);
  });

  it('a page ends by bytes too, and has at least one', () => {
    const large = 'x'.repeat(limits.messageChars);
    const count = Math.ceil(limits.historyBytes / limits.messageChars) + 5;
    for (let number = 0; number < count; number += 1) say(large);
    const { messages, more } = place.storage.historyAfter(room, 0, count);
    expect(messages.length).toBeLessThan(count);
    expect(messages.length).toBeGreaterThan(0);
    expect(more).toBe(true);
  });

  it('a change moves a message to the end of the changes, and nowhere else', () => {
    const first = say('one');
    say('two');
    place.storage.editMessage(first.message, 'One', [], 2);
    expect(seqs(place.storage.historyAfter(room, 0, 5).messages)).toEqual([1, 2]);
    expect(seqs(place.storage.changesAfter(room, 0, 5).messages)).toEqual([2, 1]);
    expect(seqs(place.storage.changesAfter(room, 2, 5).messages)).toEqual([1]);
  });

  it('read marks only go forward, and writing reads', () => {
    const { storage } = place;
    say('one');
    say('two');
    expect(storage.setReadSeq(room, bob, 2, true)).toBe(true);
    expect(storage.setReadSeq(room, bob, 1, true)).toBe(false);
    expect(storage.setReadSeq(room, bob, 2, true)).toBe(false);
    expect([ada, bob].map((user) => storage.roomPlace(room, user).readSeq)).toEqual([2, 2]);
    say('three', bob);
    expect([ada, bob].map((user) => place.reopen().roomPlace(room, user).readSeq)).toEqual([2, 3]);
  });

  it('what was read unseen others learn with the next that they may', () => {
    const { storage } = place;
    const seen = () => new Map(storage.reads(room).map(({ user, seq }) => [user, seq])).get(bob);
    say('one');
    say('two');
    expect(storage.setReadSeq(room, bob, 2, false)).toBe(true);
    expect(storage.setReadSeq(room, bob, 2, false)).toBe(false);
    expect([storage.roomPlace(room, bob).readSeq, seen()]).toEqual([2, 0]);
    expect(storage.setReadSeq(room, bob, 2, true)).toBe(true);
    expect([storage.roomPlace(room, bob).readSeq, seen()]).toEqual([2, 2]);
    storage.setReadSeq(room, bob, 1, true);
    expect([storage.roomPlace(room, bob).readSeq, seen()]).toEqual([2, 2]);
  });

  it('writing shows what was read before', () => {
    const { storage } = place;
    say('one');
    storage.setReadSeq(room, bob, 1, false);
    say('two', bob);
    expect(storage.reads(room)).toContainEqual({ user: bob, seq: 2 });
  });
});
