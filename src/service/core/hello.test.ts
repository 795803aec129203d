import { describe, expect, it } from 'vitest';
import { closeCodes } from '../../protocol/errors.ts';
import type { AnswerFrame } from '../../protocol/frames.ts';
import { limits } from '../../protocol/limits.ts';
import { protocolVersion } from '../../protocol/version.ts';
import { answerTo, challengeOf, createCoreHouse, helloOf } from '../fakes/core-house.ts';
import { newKeys } from '../fakes/device-keys.ts';

describe('hello', () => {
  it('tells who one is, who is there, and with which service one speaks', () => {
    const house = createCoreHouse();
    const ada = house.enter({ name: 'Ada' });
    const bob = house.enter({ name: 'Bob' });
    const about = { role: 'member', left: false, presence: 'available' };
    expect(bob.welcome).toEqual({
      protocol: protocolVersion,
      service: { service: house.storage.service, name: 'Test', policy: 'open' },
      self: bob.self,
      device: bob.hello.device,
      session: { token: expect.any(String) as string, expiresAtMs: house.clock.now() + limits.sessionMs },
      choice: { availability: 'available', untilMs: null, chosenMs: 0 },
      people: [
        { user: ada.self, name: 'Ada', ...about },
        { user: bob.self, name: 'Bob', ...about },
      ],
      rooms: [],
      calls: [],
      stunPort: null,
      hasRelay: false,
      invitedTo: null,
      iceServers: [{ urls: ['stun:127.0.0.1:3478'] }],
    });
  });

  it('knows a person by the key of a device, whatever they are called', () => {
    const house = createCoreHouse();
    const first = house.enter({ name: 'Ada' });
    const again = house.enter({ keys: first.hello.keys, name: 'Ada L.' });
    expect(again.self).toBe(first.self);
    expect(again.welcome.people).toMatchObject([{ user: first.self, name: 'Ada L.' }]);
    expect(house.enter({ name: 'Ada L.' }).self).not.toBe(first.self);
  });

  it.each(['challenge', 'hello'] as const)('refuses another version of the protocol at the %s', (type) => {
    for (const protocol of [protocolVersion - 1, protocolVersion + 1]) {
      const socket = createCoreHouse().socket();
      const hello = helloOf();
      const challenge = socket.ask('challenge', challengeOf(hello));
      const said =
        type === 'challenge'
          ? socket.refusal('challenge', { ...challengeOf(hello), protocol })
          : socket.refusal('hello', { ...answerTo(hello, challenge), protocol });
      expect(said).toBe('version-unsupported');
      expect(socket.closedWith).toEqual([closeCodes.versionUnsupported]);
    }
  });

  it('comes first', () => {
    const house = createCoreHouse();
    const { self } = house.enter();
    const stranger = house.socket();
    expect(stranger.refusal('ping', {})).toBe('hello-required');
    expect(stranger.refusal('room.open', { with: self })).toBe('hello-required');
    expect(stranger.closedWith).toEqual([]);
    // A client whose answer is late says so in the middle of its greeting.
    const hello = helloOf({ name: 'Bo' });
    const challenge = stranger.ask('challenge', challengeOf(hello));
    expect(stranger.refusal('ping', {})).toBe('hello-required');
    expect(stranger.ask('hello', answerTo(hello, challenge)).device).toBe(hello.device);
  });

  it('comes once', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    expect(ada.refusal('challenge', challengeOf(ada.hello))).toBe('not-allowed');
    const proof = { by: 'session', token: ada.welcome.session.token } as const;
    const { service } = ada.welcome;
    expect(ada.refusal('hello', { ...answerTo(ada.hello, { service, nonce: '', protocol: 0 }), proof })).toBe(
      'not-allowed',
    );
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
    house.link(first);
    expect(first.closedWith).toEqual([]);
  });

  it('comes from one person only so often, on however many connections', () => {
    const house = createCoreHouse();
    const { hello } = house.enter();
    for (let count = 0; count < limits.hellosPerMinute; count += 1) house.enter(hello);
    expect(house.turnedAway(hello)).toBe('rate-limited');
    house.enter();
    house.clock.advance(60_000 / limits.hellosPerMinute);
    house.enter(hello);
  });

  it('comes from only so many devices of one person at the same time', () => {
    const house = createCoreHouse();
    const first = house.enter();
    const code = () => {
      house.clock.advance(60_000);
      return { kind: 'link', code: first.ask('device.link', {}).code } as const;
    };
    for (let count = 1; count < limits.devicesPerPerson; count += 1) house.enter({ admission: code() });
    expect(house.turnedAway({ admission: code() })).toBe('rate-limited');
    house.enter(first.hello).drop();
    expect(house.enter(first.hello).self).toBe(first.self);
  });

  it('makes only so many new people for one address, and refuses none who is known there', () => {
    const house = createCoreHouse();
    const known = house.enter();
    for (let count = 1; count < limits.newcomersPerHour; count += 1) house.enter();
    expect(house.turnedAway()).toBe('rate-limited');
    expect(house.storage.users()).toHaveLength(limits.newcomersPerHour);
    house.enter(known.hello);
    expect(house.turnedAway({}, '192.0.2.1')).toBe('invite-required');
    expect(() => house.turnedAway({}, '192.168.2.1')).toThrow('was not refused');
    house.clock.advance(3_600_000 / limits.newcomersPerHour);
    house.enter();
  });

  it('is answered before anything else is said', () => {
    const house = createCoreHouse();
    const ada = house.enter();
    expect(JSON.parse(ada.frames[1] ?? '')).toMatchObject({ re: 2, ok: true });
  });
});

describe('the proof', () => {
  const house = createCoreHouse();
  const attempt = (change: (right: ReturnType<typeof answerTo>) => ReturnType<typeof answerTo>) => {
    const hello = helloOf();
    const socket = house.socket();
    const right = answerTo(hello, socket.ask('challenge', challengeOf(hello)));
    return { socket, hello, right, code: socket.refusal('hello', change(right)) };
  };
  const signedBy = (
    keys = newKeys(),
    over: Partial<{ service: string; nonce: string; key: string }> = {},
  ) => {
    const hello = helloOf();
    const socket = house.socket();
    const { service, nonce } = socket.ask('challenge', challengeOf(hello));
    const challenge = { service: service.service, nonce, key: hello.keys.key, ...over };
    const right = answerTo(hello, { service, nonce, protocol: protocolVersion });
    const signature = keys.sign(challenge);
    return socket.refusal('hello', { ...right, proof: { by: 'signature', signature } });
  };

  it('is asked for', () => {
    const socket = house.socket();
    const hello = answerTo(helloOf(), { ...house.enter().welcome, nonce: 'none' });
    expect(socket.refusal('hello', hello)).toBe('proof-invalid');
  });

  it('is of this key, this challenge and this service', () => {
    expect(signedBy()).toBe('proof-invalid');
    const keys = newKeys();
    expect(signedBy(keys, { nonce: 'A'.repeat(43) })).toBe('proof-invalid');
    expect(signedBy(keys, { service: '00000000-0000-4000-8000-000000000000' })).toBe('proof-invalid');
  });

  it('that was refused or taken is good for nothing a second time', () => {
    const { socket, right } = attempt((hello) => ({
      ...hello,
      proof: { by: 'signature', signature: 'A'.repeat(86) },
    }));
    expect(socket.refusal('hello', right)).toBe('proof-invalid');
    const taken = house.enter();
    const again = answerTo(taken.hello, { ...taken.welcome, nonce: 'A'.repeat(43) });
    expect(house.socket().refusal('hello', again)).toBe('proof-invalid');
  });

  it('with a key that is no point of the curve is refused', () => {
    const socket = house.socket();
    const key = Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 1)]).toString('base64url');
    const { service, nonce, protocol } = socket.ask('challenge', { protocol: protocolVersion, key });
    expect(socket.refusal('hello', answerTo(helloOf(), { service, nonce, protocol }))).toBe('proof-invalid');
  });

  it('that is wrong too often is not looked at any more', () => {
    const own = createCoreHouse();
    const known = own.enter();
    const wrong = { kind: 'invite', token: 'A'.repeat(43) } as const;
    for (let count = 0; count < limits.failedProofsPerMinute; count += 1) {
      expect(own.turnedAway({ admission: wrong })).toBe('invite-invalid');
    }
    const { code } = known.ask('device.link', {});
    expect(own.turnedAway({ admission: { kind: 'link', code } })).toBe('rate-limited');
    own.enter(known.hello);
    own.clock.advance(60_000 / limits.failedProofsPerMinute);
    expect(own.enter({ admission: { kind: 'link', code } }).self).toBe(known.self);
  });

  it('is told when to come again', () => {
    const own = createCoreHouse();
    const hello = helloOf();
    const send = (): AnswerFrame => {
      const socket = own.socket();
      return socket.send(
        JSON.stringify({
          id: 1,
          type: 'hello',
          data: answerTo(hello, { ...house.enter().welcome, nonce: 'A'.repeat(43) }),
        }),
      );
    };
    for (let count = 0; count < limits.failedProofsPerMinute; count += 1) send();
    expect(send()).toMatchObject({ error: { code: 'rate-limited', retryAfterMs: 2_000 } });
  });
});
