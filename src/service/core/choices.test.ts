import { describe, expect, it } from 'vitest';
import { createCoreHouse } from '../fakes/core-house.ts';

describe('a choice that ends by itself', () => {
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
});

describe('the choice of a newcomer', () => {
  it('ends in its time too', () => {
    const house = createCoreHouse();
    const untilMs = house.clock.now() + 60_000;
    house.enter({ availability: 'dnd', untilMs });
    house.clock.advance(60_000);
    expect(house.storage.users()).toMatchObject([{ availability: 'available', untilMs: null }]);
  });
});

describe('a person with several devices', () => {
  it('hears at each what they chose at one, and that it has ended', () => {
    const house = createCoreHouse();
    const phone = house.enter();
    const laptop = house.link(phone);
    const ada = house.enter();
    for (const socket of [phone, laptop, ada]) socket.forget();
    const untilMs = house.clock.now() + 60_000;
    const chosenMs = house.clock.now();
    phone.ask('presence.set', { availability: 'dnd', untilMs });
    house.clock.advance(60_000);
    const heard = [
      { choice: { availability: 'dnd', untilMs, chosenMs } },
      { choice: { availability: 'available', untilMs: null, chosenMs: untilMs } },
    ];
    expect(phone.heard('choice.changed')).toEqual(heard);
    expect(laptop.heard('choice.changed')).toEqual(heard);
    expect(ada.heard('choice.changed')).toEqual([]);
  });

  it('keeps the later choice, whichever device says hello', () => {
    const house = createCoreHouse();
    const phone = house.enter();
    const laptop = house.link(phone);
    laptop.drop();
    house.clock.advance(1_000);
    phone.ask('presence.set', { availability: 'dnd' });
    const chosen = { availability: 'dnd', untilMs: null, chosenMs: house.clock.now() } as const;
    expect(house.enter(laptop.hello).welcome.choice).toEqual(chosen);
    expect(house.enter({ ...laptop.hello, chosenMs: 500 }).welcome.choice).toEqual(chosen);
    house.clock.advance(1_000);
    const later = house.clock.now() - 500;
    phone.forget();
    const back = house.enter({ ...laptop.hello, availability: 'away', chosenMs: later });
    expect(back.welcome.choice).toEqual({ availability: 'away', untilMs: null, chosenMs: later });
    expect(phone.heard('choice.changed')).toEqual([{ choice: back.welcome.choice }]);
  });

  it('a device whose clock is ahead does not win for ever', () => {
    const house = createCoreHouse();
    const ahead = house.clock.now() + 3_600_000;
    const phone = house.enter({ availability: 'away', chosenMs: ahead });
    expect(phone.welcome.choice.chosenMs).toBe(house.clock.now());
  });
});

describe('somebody who is at none of their devices', () => {
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

  it('may say so with the hello: nobody sees them as available in between', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    const bob = house.enter();
    bob.drop();
    ada.forget();
    house.enter({ ...bob.hello, idle: true });
    expect(ada.heard('person.changed').map(({ person }) => person.presence)).toEqual(['away']);
  });
});
