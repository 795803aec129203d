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
    house.enter({ ...bob.hello, availability: 'dnd' });
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
      { user: bob.self, name: 'Robert', availability: 'dnd', untilMs: null, role: 'member', left: false },
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

  it('who is invisible is seen as offline, who is busy as busy', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    const bob = house.enter();
    ada.forget();
    bob.ask('presence.set', { availability: 'busy' });
    bob.ask('presence.set', { availability: 'invisible' });
    expect(ada.heard('person.changed').map(({ person }) => person.presence)).toEqual(['busy', 'offline']);
  });

  it.each([false, true])('a choice ends in its time, after a restart: %s', (restarted) => {
    const house = createCoreHouse();
    const bob = house.enter();
    bob.ask('presence.set', { availability: 'dnd', untilMs: house.clock.now() + 60_000 });
    if (restarted) house.restart();
    const ada = house.enter();
    ada.forget();
    house.clock.advance(59_999);
    expect(house.storage.users()).toContainEqual(
      expect.objectContaining({ user: bob.self, availability: 'dnd' }),
    );
    house.clock.advance(1);
    expect(house.storage.users()).toContainEqual(
      expect.objectContaining({ user: bob.self, availability: 'available', untilMs: null }),
    );
    const heard = ada.heard('person.changed').map(({ person }) => person.presence);
    expect(heard).toEqual(restarted ? [] : ['available']);
  });

  it('a later choice is not ended by the time of the one before', () => {
    const house = createCoreHouse();
    const bob = house.enter();
    bob.ask('presence.set', { availability: 'dnd', untilMs: house.clock.now() + 60_000 });
    bob.ask('presence.set', { availability: 'busy' });
    house.clock.advance(60_000);
    expect(house.storage.users()).toMatchObject([{ availability: 'busy', untilMs: null }]);
  });

  it('a choice of months is waited for in steps', () => {
    const house = createCoreHouse();
    const bob = house.enter();
    const days = 24 * 3_600_000;
    bob.ask('presence.set', { availability: 'dnd', untilMs: house.clock.now() + 40 * days });
    house.clock.advance(39 * days);
    expect(house.storage.users()).toMatchObject([{ availability: 'dnd' }]);
    house.clock.advance(days);
    expect(house.storage.users()).toMatchObject([{ availability: 'available' }]);
  });

  it('a hello whose choice is over says available', () => {
    const house = createCoreHouse();
    const ada = house.enter({ availability: 'dnd', untilMs: house.clock.now() });
    expect(house.storage.users()).toContainEqual(
      expect.objectContaining({ user: ada.self, availability: 'available', untilMs: null }),
    );
  });

  it('who is at none of their devices is away, until they are back at one or the idle one is gone', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    const phone = house.enter();
    const laptop = house.link(phone);
    ada.forget();
    phone.ask('presence.idle', { idle: true });
    expect(ada.heard('person.changed')).toEqual([]);
    laptop.ask('presence.idle', { idle: true });
    laptop.ask('presence.idle', { idle: false });
    laptop.ask('presence.idle', { idle: true });
    phone.drop();
    expect(ada.heard('person.changed').map(({ person }) => person.presence)).toEqual([
      'away',
      'available',
      'away',
    ]);
    house.enter(laptop.hello);
    expect(ada.heard('person.changed').at(-1)?.person.presence).toBe('available');
  });

  it('idle says nothing over another choice', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    const bob = house.enter();
    bob.ask('presence.set', { availability: 'busy' });
    ada.forget();
    bob.ask('presence.idle', { idle: true });
    expect(ada.heard('person.changed')).toEqual([]);
  });
});
