import { describe, expect, it } from 'vitest';
import { ada, room, roomWith, user } from '../platform/fakes/sample.ts';
import { isSamePlace, placeName, placeOf } from './call-place.ts';

const compilers = roomWith(0, { kind: 'group', name: 'Compilers' });
const session = { people: new Map([[ada.user, ada]]), rooms: new Map([[compilers.room, compilers]]) };
const withAda = { is: 'person', user: ada.user } as const;
const inRoom = { is: 'room', room: room(1) } as const;

describe('where a call is', () => {
  it.each([
    [withAda, 'Ada'],
    [inRoom, 'Compilers'],
    [{ is: 'person', user: user(99) } as const, ''],
    [{ is: 'room', room: room(99) } as const, ''],
  ])('%o has the name %j', (place, name) => {
    expect(placeName(session, place)).toBe(name);
  });

  it('is the same only with the same person or room', () => {
    expect(isSamePlace(withAda, { ...withAda })).toBe(true);
    expect(isSamePlace(withAda, { is: 'person', user: user(99) })).toBe(false);
    expect(isSamePlace(withAda, { is: 'room', room: ada.user as never })).toBe(false);
  });

  it('is where the open conversation is', () => {
    expect(placeOf({ with: ada.user, room: null })).toEqual(withAda);
    expect(placeOf({ with: null, room: room(1) })).toEqual(inRoom);
  });
});
