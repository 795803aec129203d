import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomId, UserId } from '../../../protocol/ids.ts';
import type { ImportedMessage } from '../own-data-storage.ts';
import { engines, patience, type Place } from './engines.ts';
import { addPair, addPerson, newText, tooMany, words } from './people.ts';

describe.each(engines)('what is brought along: $name', patience, (engine) => {
  let place: Place;
  let ada = '' as UserId;
  let room = '' as RoomId;
  beforeEach(() => {
    place = engine.begin();
    ada = addPerson(place.storage, 'Ada');
    room = bring('Garden');
  });
  afterEach(() => place.end());

  function bring(name: string): RoomId {
    const room = randomUUID() as RoomId;
    place.storage.addImportedRoom({ room, name, from: 'The old place', createdAtMs: 5 });
    return room;
  }
  const brought = (text: string, change: Partial<ImportedMessage> = {}): ImportedMessage => ({
    ...newText(room, ada, text),
    pinnedAtMs: null,
    ...change,
  });
  const textsOf = (room: RoomId) =>
    place.storage
      .historyAfter(room, 0, 50)
      .messages.map(({ body }) => (body.kind === 'text' ? body.text : body.kind));
  const find = (text: string) =>
    place.storage.search({
      ...{ text, rooms: [room], from: undefined, afterMs: undefined, beforeMs: undefined, has: undefined },
      ...{ cursor: undefined, limit: 9 },
    }).messages;

  it('a room is there to be read, of the place it is from, with nobody in it; a second time changes nothing', () => {
    const stored = {
      ...{ room, kind: 'group', name: 'Garden', members: [], archived: true, importedFrom: 'The old place' },
      ...{ createdAtMs: 5, lastSeq: 0 },
    };
    expect(place.reopen().room(room)).toEqual(stored);
    place.storage.addImportedRoom({ room, name: 'Hedge', from: 'Elsewhere', createdAtMs: 6 });
    expect(place.reopen().room(room)).toEqual(stored);
  });

  it('messages are as they were, numbered without gaps', () => {
    const [first, second] = [brought('one', { atMs: 7 }), brought('two', { atMs: 8, pinnedAtMs: 9 })];
    expect(place.storage.appendImported([first, second])).toBe(0);
    const storage = place.reopen();
    expect(storage.historyAfter(room, 0, 9).messages).toEqual([
      expect.objectContaining({ ...first, seq: 1, change: 1, editedAtMs: null, deletedAtMs: null }),
      expect.objectContaining({ ...second, seq: 2, change: 2, reactions: [] }),
    ]);
    expect(storage.pinned(room).map(({ message }) => message)).toEqual([second.message]);
    expect([storage.room(room)?.lastSeq, storage.lastChange(room)]).toEqual([2, 2]);
    expect(find('two').map(({ message }) => message)).toEqual([second.message]);
  });

  it('those that are there already are counted, and stay as they are', () => {
    const [first, second, third] = [brought('one'), brought('two'), brought('three')];
    place.storage.appendImported([first, second]);
    const again = { ...first, body: brought('not this').body };
    expect(place.reopen().appendImported([again, second, third, third])).toBe(3);
    expect(textsOf(room)).toEqual(['one', 'two', 'three']);
    expect(place.storage.room(room)?.lastSeq).toBe(3);
  });

  it('all of them come, or none', () => {
    const unknown = brought('nowhere', { room: randomUUID() as RoomId });
    expect(() => place.storage.appendImported([brought('one'), unknown])).toThrow(Error);
    const storage = place.reopen();
    expect([storage.room(room)?.lastSeq, textsOf(room), find('one')]).toEqual([0, [], []]);
  });

  it('is read by who comes in then', () => {
    place.storage.appendImported([brought('one'), brought('two')]);
    place.storage.addMember(room, ada, 'owner');
    const storage = place.reopen();
    expect([storage.roomPlace(room, ada).readSeq, storage.unread(room, ada)]).toEqual([2, 0]);
  });

  it('rooms brought along in which nobody is are known, and no others', () => {
    const whole = bring('Hall');
    place.storage.addMember(whole, ada, 'owner');
    const own = randomUUID() as RoomId;
    place.storage.addRoom(own, 'Cellar', ada, 1);
    place.storage.removeMember(own, ada);
    addPair(place.storage, ada, addPerson(place.storage, 'Bob'));
    expect(place.reopen().importedWithoutMembers()).toEqual([room]);
  });

  it('half of it goes again, and may come anew', () => {
    const half = words(250).map((text) => brought(text));
    place.storage.appendImported(half);
    place.storage.beginRoomErasure(room);
    place.storage.beginRoomErasure(room);
    const storage = place.reopen();
    expect(storage.erasures()).toEqual([{ kind: 'room', room }]);
    let parts = 1;
    while (parts < tooMany && !storage.eraseRoomPart(room)) parts += 1;
    expect(parts).toBeGreaterThan(2);
    expect(parts).toBeLessThan(tooMany);
    storage.endErasure({ kind: 'room', room });
    const after = place.reopen();
    expect([after.room(room), after.importedWithoutMembers(), after.erasures()]).toEqual([undefined, [], []]);
    expect([find('word'), half.map(({ message }) => after.messageById(message)).filter(Boolean)]).toEqual([
      [],
      [],
    ]);
    after.addImportedRoom({ room, name: 'Garden', from: 'The old place', createdAtMs: 5 });
    expect(after.appendImported(half)).toBe(0);
  });
});
