import { describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { UserId } from '../../protocol/ids.ts';
import { createCoreHouse } from '../fakes/core-house.ts';

describe('the direct room of two people', () => {
  it('is one, whoever opens it and however often', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    const bob = house.enter();
    const { room } = ada.ask('room.open', { with: bob.self });
    expect(bob.ask('room.open', { with: ada.self }).room).toEqual(room);
    expect(room).toMatchObject({
      kind: 'direct',
      name: null,
      archived: false,
      mutedUntilMs: null,
      pinned: false,
    });
    expect(room).toMatchObject({ lastSeq: 0, readSeq: 0, last: null });
    const [low, high] = [ada.self, bob.self].toSorted();
    expect(room.members).toEqual([
      { user: low, role: 'member' },
      { user: high, role: 'member' },
    ]);
  });

  it('is told to all devices of both when it is made, and to nobody else', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    const tablet = house.link(ada);
    const bob = house.enter();
    const eve = house.enter();
    ada.ask('room.open', { with: bob.self });
    ada.ask('room.open', { with: bob.self });
    for (const device of [ada, tablet, bob]) expect(device.heard('room.changed')).toHaveLength(1);
    expect(eve.heard('room.changed')).toEqual([]);
  });

  it('is in the welcome of its members alone', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    const bob = house.enter();
    const { room } = ada.ask('room.open', { with: bob.self });
    expect(house.enter(bob.hello).welcome.rooms).toEqual([room]);
    expect(house.enter().welcome.rooms).toEqual([]);
  });

  it('is counted for who watches the service', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    expect(house.service.watch().rooms).toBe(0);
    for (let count = 0; count < 2; count += 1) ada.ask('room.open', { with: house.enter().self });
    expect(house.service.watch().rooms).toBe(2);
  });

  it('is not opened with oneself or with nobody', () => {
    const ada = createCoreHouse().enter();
    expect(ada.refusal('room.open', { with: ada.self })).toBe('not-allowed');
    expect(ada.refusal('room.open', { with: randomUUID() as UserId })).toBe('not-found');
  });
});
