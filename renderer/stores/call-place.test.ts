import { describe, expect, it } from 'vitest';
import { ada, room, roomWith, user } from '../platform/fakes/sample.ts';
import { placeName, placeOf } from './call-place.ts';

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

  it('is where the open conversation is', () => {
    expect(placeOf({ with: ada.user, room: null })).toEqual(withAda);
    expect(placeOf({ with: null, room: room(1) })).toEqual(inRoom);
  });
});
