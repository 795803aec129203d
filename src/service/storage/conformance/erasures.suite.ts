import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeviceId, RoomId, UserId } from '../../../protocol/ids.ts';
import { engines, patience, type Place } from './engines.ts';
import { addPair, addPerson, addTexts, tooMany, words } from './people.ts';

describe.each(engines)('what is erased: $name', patience, (engine) => {
  let place: Place;
  let [ada, bob] = ['', ''] as [UserId, UserId];
  let room = '' as RoomId;
  beforeEach(() => {
    place = engine.begin();
    [ada, bob] = [addPerson(place.storage, 'Ada'), addPerson(place.storage, 'Bob')];
    room = addPair(place.storage, ada, bob);
  });
  afterEach(() => place.end());

  /** Part after part; how many there were. */
  function eraseAll(user: UserId): number {
    let parts = 0;
    for (let from: number | null = 0; from !== null && parts < tooMany; parts += 1) {
      from = place.storage.erasePart(user, from, 9).next;
    }
    return parts;
  }

  it('is known until it is done, also after a restart', () => {
    place.storage.forgetPerson(ada, [room]);
    const storage = place.reopen();
    expect(storage.erasures()).toEqual([
      { kind: 'person', user: ada },
      { kind: 'room', room },
    ]);
    for (const erasure of storage.erasures()) storage.endErasure(erasure);
    expect(place.reopen().erasures()).toEqual([]);
  });

  it('a person keeps nothing but the ids of their devices, which stay refused', () => {
    const device = randomUUID() as DeviceId;
    place.storage.saveDevice({ device, user: ada, name: 'Laptop', addedMs: 1, seenMs: 2, removed: false });
    place.storage.setMutedUntil(room, ada, 5);
    place.storage.setMutesNames(room, ada, true);
    place.storage.setLetsRing(room, ada, true);
    place.storage.forgetPerson(ada, []);
    const storage = place.reopen();
    const gone = storage.users().find(({ user }) => user === ada);
    expect(gone).toMatchObject({ name: '–', left: true, deleted: true });
    expect(storage.devicesOf(ada)).toEqual([
      { device, user: ada, name: '', addedMs: 0, seenMs: 0, removed: true },
    ]);
    expect(storage.roomPlace(room, ada)).toEqual({ readSeq: 0, mutedUntilMs: null, pinned: false });
  });

  it('takes one person’s words in parts, each with a number of its own, and leaves those of others', () => {
    addTexts(place.storage, room, [ada, bob], words(500));
    const before = place.storage.lastChange(room);
    expect(eraseAll(ada)).toBeGreaterThan(1);
    const storage = place.reopen();
    expect(storage.lastChange(room)).toBe(before + 250);
    const { messages } = storage.historyAfter(room, 0, 100);
    expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    for (const { from, body, deletedAtMs } of messages) {
      expect([body.kind === 'text' && body.text === '', deletedAtMs !== null]).toEqual([
        from === ada,
        from === ada,
      ]);
    }
    const query = { text: 'word', rooms: [room], from: ada, limit: 5 };
    const rest = { afterMs: undefined, beforeMs: undefined, has: undefined, cursor: undefined };
    expect(storage.search({ ...query, ...rest }).messages).toEqual([]);
    // Erased once: a second time there is nothing to tell.
    eraseAll(ada);
    expect(place.storage.lastChange(room)).toBe(before + 250);
  });

  it('a room goes with everything in it, and its pair may have another', () => {
    addTexts(place.storage, room, [ada], words(300));
    let parts = 1;
    while (parts < tooMany && !place.storage.eraseRoomPart(room)) parts += 1;
    expect(parts).toBeGreaterThan(2);
    expect(parts).toBeLessThan(tooMany);
    const storage = place.reopen();
    expect([storage.room(room), storage.roomsOf(ada), storage.directRoom(ada, bob)]).toEqual([
      undefined,
      [],
      undefined,
    ]);
    expect(addPair(storage, ada, bob)).not.toBe(room);
  });
});
