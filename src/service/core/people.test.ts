import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCoreHouse } from '../fakes/core-house.ts';
import { createSqliteStorage } from '../storage/sqlite-storage.ts';
import type { StoredUser } from '../storage/storage.ts';

describe('people and their presence', () => {
  it('everybody hears who comes and who goes', () => {
    const house = createCoreHouse();
    const ada = house.enter({ name: 'Ada' });
    ada.forget();
    const bob = house.enter({ name: 'Bob' });
    bob.drop();
    const seen = ada.heard('person.changed').map(({ person }) => [person.name, person.presence]);
    expect(seen).toEqual([
      ['Bob', 'available'],
      ['Bob', 'offline'],
    ]);
  });

  it('a person is there until the last device is gone', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    const phone = house.enter();
    const laptop = house.link(phone);
    ada.forget();
    phone.drop();
    expect(ada.heard('person.changed')).toEqual([]);
    laptop.drop();
    expect(ada.heard('person.changed')).toMatchObject([
      { person: { presence: 'offline', role: 'member', left: false } },
    ]);
  });

  it('a replaced connection does not make its person flicker', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    const old = house.enter();
    ada.forget();
    house.enter(old.hello);
    old.drop();
    expect(ada.heard('person.changed')).toEqual([]);
    expect(house.enter().welcome.people).toContainEqual(
      expect.objectContaining({ user: old.self, presence: 'available' }),
    );
  });

  it('comes back with the availability it says, without passing through another', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    const bob = house.enter();
    bob.drop();
    ada.forget();
    house.enter({ ...bob.hello, availability: 'dnd', chosenMs: house.clock.now() });
    expect(ada.heard('person.changed')).toMatchObject([{ person: { user: bob.self, presence: 'dnd' } }]);
  });

  it('a new name and a new availability reach everybody, once', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    const bob = house.enter();
    ada.forget();
    bob.ask('profile.set', { name: 'Robert' });
    bob.ask('profile.set', { name: 'Robert' });
    bob.ask('presence.set', { availability: 'away' });
    expect(ada.heard('person.changed')).toEqual([
      { person: { user: bob.self, name: 'Robert', presence: 'available', role: 'member', left: false } },
      { person: { user: bob.self, name: 'Robert', presence: 'away', role: 'member', left: false } },
    ]);
  });

  it('name and availability are kept', () => {
    const house = createCoreHouse();
    const bob = house.enter();
    bob.ask('profile.set', { name: 'Robert' });
    bob.ask('presence.set', { availability: 'dnd' });
    expect(house.storage.users()).toEqual([
      {
        user: bob.self,
        name: 'Robert',
        availability: 'dnd',
        untilMs: null,
        chosenMs: house.clock.now(),
        role: 'member',
        left: false,
      },
    ]);
  });

  it('nothing is written for a person in whom nothing has changed', () => {
    const storage = createSqliteStorage(':memory:', randomUUID);
    const written: string[] = [];
    const saveUser = (user: StoredUser): void => {
      written.push(user.name);
      storage.saveUser(user);
    };
    const house = createCoreHouse({ storage: { ...storage, saveUser } });
    const bob = house.enter({ name: 'Bob' });
    house.enter(bob.hello).ask('profile.set', { name: 'Bob' });
    expect(written).toEqual([]);
    house.enter({ ...bob.hello, name: 'Robert' });
    expect(written).toEqual(['Robert']);
  });

  it('who is gone is still known, as offline', () => {
    const house = createCoreHouse();
    const bob = house.enter({ name: 'Bob' });
    bob.drop();
    house.restart();
    expect(house.enter().welcome.people).toContainEqual({
      user: bob.self,
      name: 'Bob',
      presence: 'offline',
      role: 'member',
      left: false,
    });
  });
});
