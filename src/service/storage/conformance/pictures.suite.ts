import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UserId } from '../../../protocol/ids.ts';
import { engines, patience, type Place } from './engines.ts';
import { addPerson } from './people.ts';

const contentOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const first = { id: 'first', content: contentOf('Pomeranze 8315') };
const second = { id: 'second', content: contentOf('Quittenmus 2764') };

describe.each(engines)('what people look like: $name', patience, (engine) => {
  let place: Place;
  let [ada, bob] = ['', ''] as [UserId, UserId];
  beforeEach(() => {
    place = engine.begin();
    [ada, bob] = [addPerson(place.storage, 'Ada'), addPerson(place.storage, 'Bob')];
  });
  afterEach(() => place.end());

  const known = (user: UserId): unknown =>
    place.storage.users().find((person) => person.user === user)?.picture;
  const contentNow = (user: UserId): string =>
    new TextDecoder().decode(place.storage.pictureOf(user)?.content);

  it('is of one person alone, and the later one counts', () => {
    place.storage.setPicture(ada, first);
    place.reopen();
    expect([known(ada), contentNow(ada), known(bob), contentNow(bob)]).toEqual([
      ...['first', 'Pomeranze 8315'],
      ...[undefined, ''],
    ]);
    place.storage.setPicture(ada, second);
    place.reopen();
    expect([known(ada), contentNow(ada)]).toEqual(['second', 'Quittenmus 2764']);
  });

  it('stays when the person is saved anew, and people keep their order', () => {
    place.storage.setPicture(bob, first);
    const before = place.storage.users();
    for (const user of before) place.storage.saveUser({ ...user, name: `${user.name} II` });
    place.reopen();
    expect(place.storage.users()).toEqual(before.map((user) => ({ ...user, name: `${user.name} II` })));
    expect(place.storage.users().map(({ user }) => user)).toEqual([ada, bob]);
  });

  it('is nothing any more where it was taken away', () => {
    place.storage.setPicture(ada, first);
    place.storage.setPicture(bob, second);
    place.storage.setPicture(ada, null);
    place.storage.setPicture(ada, null);
    place.reopen();
    expect([place.storage.pictureOf(ada), known(ada), contentNow(bob)]).toEqual([
      ...[undefined, undefined],
      'Quittenmus 2764',
    ]);
  });

  it('is gone from the disk with the person, and with the one that took its place', () => {
    place.storage.setPicture(ada, first);
    place.storage.setPicture(bob, first);
    place.storage.setPicture(bob, second);
    place.storage.forgetPerson(ada, []);
    place.storage.settle();
    expect(place.reopen().pictureOf(ada)).toBeUndefined();
    expect(known(ada)).toBeUndefined();
    expect(place.onDisk()).not.toContain('Pomeranze');
    expect(place.onDisk().includes('Quittenmus')).toBe(engine.isKept);
  });
});
