import { describe, expect, it } from 'vitest';
import { closeCodes } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import { protocolVersion } from '../../protocol/version.ts';
import { createCoreHouse, helloOf, newDevice, newToken } from '../fakes/core-house.ts';

describe('hello', () => {
  it('tells who one is, who is there, and with which service one speaks', () => {
    const house = createCoreHouse();
    const ada = house.enter({ name: 'Ada' });
    const bob = house.enter({ name: 'Bob' });
    expect(bob.welcome).toEqual({
      protocol: protocolVersion,
      service: { service: house.storage.service, name: 'Test' },
      self: bob.self,
      device: bob.hello.device,
      people: [
        { user: ada.self, name: 'Ada', presence: 'available' },
        { user: bob.self, name: 'Bob', presence: 'available' },
      ],
      rooms: [],
      calls: [],
      iceServers: [{ urls: ['stun:127.0.0.1:3478'] }],
    });
  });

  it('knows a person by the secret, on any device (trust on first use)', () => {
    const house = createCoreHouse();
    const token = newToken();
    const first = house.enter({ token });
    const second = house.enter({ token, name: 'Ada L.' });
    expect(second.self).toBe(first.self);
    expect(second.welcome.people).toEqual([{ user: first.self, name: 'Ada L.', presence: 'available' }]);
    expect(house.enter().self).not.toBe(first.self);
  });

  it('keeps no secret', () => {
    const house = createCoreHouse();
    const { hello } = house.enter();
    expect(house.storage.userByToken(hello.token)).toBeUndefined();
  });

  it('refuses a device that is somebody else’s, and makes no person of the stranger', () => {
    const house = createCoreHouse();
    const { hello } = house.enter();
    expect(house.socket().refusal('hello', helloOf({ device: hello.device }))).toBe('not-allowed');
    expect(house.storage.users()).toHaveLength(1);
  });

  it('refuses a known person on somebody else’s device', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    const bob = house.enter();
    const stolen = helloOf({ token: bob.hello.token, device: ada.hello.device });
    expect(house.socket().refusal('hello', stolen)).toBe('not-allowed');
  });

  it.each([protocolVersion - 1, protocolVersion + 1])(
    'refuses protocol %i, and closes with a code',
    (protocol) => {
      const socket = createCoreHouse().socket();
      expect(socket.refusal('hello', helloOf({ protocol }))).toBe('version-unsupported');
      expect(socket.closedWith).toEqual([closeCodes.versionUnsupported]);
    },
  );

  it('comes first', () => {
    const house = createCoreHouse();
    const { self } = house.enter();
    const stranger = house.socket();
    expect(stranger.refusal('ping', {})).toBe('hello-required');
    expect(stranger.refusal('room.open', { with: self })).toBe('hello-required');
    expect(stranger.closedWith).toEqual([]);
  });

  it('comes once', () => {
    const ada = createCoreHouse().enter();
    expect(ada.refusal('hello', helloOf())).toBe('not-allowed');
  });

  it('comes in time', () => {
    const house = createCoreHouse();
    const socket = house.socket();
    house.clock.advance(limits.helloTimeoutMs - 1);
    expect(socket.closedWith).toEqual([]);
    house.clock.advance(1);
    expect(socket.closedWith).toEqual([closeCodes.helloTimeout]);
  });

  it('takes the deadline away, and so does leaving', () => {
    const house = createCoreHouse();
    house.enter();
    house.socket().drop();
    expect(house.clock.pending()).toBe(0);
  });

  it('replaces the older connection of the same device', () => {
    const house = createCoreHouse();
    const first = house.enter();
    const second = house.enter(first.hello);
    expect(first.closedWith).toEqual([closeCodes.replaced]);
    expect(second.closedWith).toEqual([]);
  });

  it('does not replace another device of the same person', () => {
    const house = createCoreHouse();
    const first = house.enter();
    house.enter({ ...first.hello, device: newDevice() });
    expect(first.closedWith).toEqual([]);
  });

  it('comes from one person only so often, on however many connections', () => {
    const house = createCoreHouse();
    const { hello } = house.enter();
    for (let count = 0; count < limits.hellosPerMinute; count += 1) house.socket().ask('hello', hello);
    expect(house.socket().refusal('hello', hello)).toBe('rate-limited');
    house.enter();
    house.clock.advance(60_000 / limits.hellosPerMinute);
    house.socket().ask('hello', hello);
  });

  it('comes from only so many devices of one person at the same time', () => {
    const house = createCoreHouse();
    const first = house.enter();
    const come = () => helloOf({ token: first.hello.token });
    for (let count = 1; count < limits.devicesPerPerson; count += 1) house.enter(come());
    expect(house.socket().refusal('hello', come())).toBe('rate-limited');
    house.enter(first.hello).drop();
    house.enter(come());
  });

  it('makes only so many new people for one address, and refuses none who is known there', () => {
    const house = createCoreHouse();
    const known = house.enter();
    const come = (address: string) => house.socket(address).refusal('hello', helloOf());
    for (let count = 1; count < limits.newcomersPerHour; count += 1) house.enter();
    expect(come('127.0.0.1')).toBe('rate-limited');
    expect(house.storage.users()).toHaveLength(limits.newcomersPerHour);
    house.enter(known.hello);
    house.socket('192.0.2.1').ask('hello', helloOf());
    house.clock.advance(3_600_000 / limits.newcomersPerHour);
    house.enter();
  });

  it('is answered before anything else is said', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    expect(JSON.parse(ada.frames[0] ?? '')).toMatchObject({ re: 1, ok: true });
  });
});
