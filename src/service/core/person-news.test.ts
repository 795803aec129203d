import { describe, expect, it } from 'vitest';
import { limits } from '../../protocol/limits.ts';
import type { Availability } from '../../protocol/model.ts';
import { createCoreHouse, newRoom, type FakeDevice } from '../fakes/core-house.ts';
import { newKeys } from '../fakes/device-keys.ts';

/** One change of each of them, told to each of them, is more than may be told at once. */
const crowd = 60;

/** A crowd, and a guest of the first of them who sees no other. */
function setUp() {
  const keys = newKeys();
  const house = createCoreHouse({ policy: 'open', ownerKey: keys.key });
  const owner = house.enter({ keys, name: 'Olga' });
  const others = Array.from({ length: crowd }, (_, index) => house.enter({ name: `Person ${index}` }));
  const hall = newRoom();
  owner.ask('room.create', { room: hall, name: 'Hall', members: [] });
  const input = { role: 'guest', room: hall, expiresInMs: null, uses: null, label: '' } as const;
  const admission = { kind: 'invite', token: owner.ask('invite.create', input).token } as const;
  const guest = house.enter({ name: 'Gus', admission });
  house.clock.advance(60_000);
  for (const device of [owner, guest, ...others]) device.forget();
  const gathered = (): void => house.clock.advance(limits.presenceGatherMs + crowd);
  return { house, owner, others, guest, gathered };
}

const choose = (device: FakeDevice, availability: Availability) =>
  device.ask('presence.set', { availability, untilMs: null });
const toldOneByOne = (device: FakeDevice) => device.heard('person.changed').map(({ person }) => person.name);
const toldTogether = (device: FakeDevice) =>
  device.heard('people.changed').map(({ people }) => people.map(({ name, presence }) => [name, presence]));

describe('news of people', () => {
  it('are told at once where they are few', () => {
    const { owner, others } = setUp();
    for (const other of others.slice(0, 10)) choose(other, 'busy');
    expect(toldOneByOne(owner)).toHaveLength(10);
    expect(toldTogether(owner)).toEqual([]);
  });

  it('wait for each other where they are many, and then say what is so', () => {
    const { owner, others, gathered } = setUp();
    for (const other of others) choose(other, 'busy');
    const atOnce = toldOneByOne(owner).length;
    expect(atOnce).toBe(Math.floor(limits.presenceDeliveriesPerSecond / (crowd + 2)));
    const last = others.at(-1);
    if (last) choose(last, 'available');
    expect(toldTogether(owner)).toEqual([]);
    gathered();
    const late = others.slice(atOnce, -1).map((_, index) => [`Person ${atOnce + index}`, 'busy']);
    expect(toldTogether(owner)).toEqual([[...late, [`Person ${crowd - 1}`, 'available']]]);
    expect(toldOneByOne(owner)).toHaveLength(atOnce);
  });

  it('are told at once again after that', () => {
    const { house, owner, others, gathered } = setUp();
    for (const other of others) choose(other, 'busy');
    gathered();
    house.clock.advance(1000);
    owner.forget();
    const [first] = others;
    if (first) choose(first, 'away');
    expect(toldOneByOne(owner)).toEqual(['Person 0']);
  });

  it('tell a guest of those alone whom the guest sees', () => {
    const { owner, others, guest, gathered } = setUp();
    for (const other of others) choose(other, 'busy');
    gathered();
    expect([toldOneByOne(guest), toldTogether(guest)]).toEqual([[], []]);
    for (const other of others) choose(other, 'available');
    choose(owner, 'busy');
    gathered();
    expect([toldOneByOne(guest), toldTogether(guest)]).toEqual([[], [[['Olga', 'busy']]]]);
  });
});
