import { describe, expect, it } from 'vitest';
import { limits } from '../../../protocol/limits.ts';
import { answerTo, createCoreHouse, newDevice } from '../../fakes/core-house.ts';
import { forgedToken, type Forged } from '../../fakes/forged-token.ts';

function setUp() {
  const house = createCoreHouse();
  const ada = house.enter();
  const { token } = ada.welcome.session;
  const verify = (text: string) => house.service.sessions.verify(text);
  const forge = (change: Forged = {}, by?: Buffer): string => forgedToken(house, ada, change, by);
  return { house, ada, token, verify, forge };
}

const invalid = { ok: false, code: 'session-invalid' };

describe('a token', () => {
  it('says who has it, for ten minutes', () => {
    const { house, ada, token, verify } = setUp();
    expect(verify(token)).toEqual({ ok: true, value: { user: ada.self, device: ada.hello.device } });
    house.clock.advance(limits.sessionMs - 1_000);
    expect(verify(token).ok).toBe(true);
    house.clock.advance(1_000);
    expect(verify(token)).toMatchObject(invalid);
  });

  it('made as it should be is taken, so that what is refused below is wrong in one thing alone', () => {
    const { verify, forge } = setUp();
    expect(verify(forge()).ok).toBe(true);
  });

  it.each([
    ['of another service', { issuer: '00000000-0000-4000-8000-000000000000' }],
    ['for something else', { audience: 'other' }],
    ['of another algorithm', { algorithm: 'HS512' }],
    ['by a key that is not ours', { keyid: 'unknown' }],
    ['of somebody else', { subject: '00000000-0000-4000-8000-000000000000' }],
    ['of nobody', { subject: 'x' }],
  ] as const)('%s is refused', (_, change) => {
    const { verify, forge } = setUp();
    expect(verify(forge(change))).toMatchObject(invalid);
  });

  it('without a signature, with another one, or of another device is refused', () => {
    const { verify, forge, token } = setUp();
    const [head = '', body = ''] = token.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    for (const text of [
      `${none}.${body}.`,
      `${head}.${body}.`,
      `${head}.${body}.AAAA`,
      '',
      'a.b.c',
      `${head}.${Buffer.from('{no json').toString('base64url')}.AAAA`,
      'x'.repeat(900),
    ])
      expect(verify(text)).toMatchObject(invalid);
    expect(verify(forge({}, Buffer.from('another secret')))).toMatchObject(invalid);
    expect(verify(forge({ dev: newDevice() }))).toMatchObject(invalid);
    expect(verify(forge({ dev: undefined }))).toMatchObject(invalid);
  });

  it('of a device that was removed is refused at once', () => {
    const { ada, house, verify } = setUp();
    const tablet = house.link(ada);
    ada.ask('device.remove', { device: tablet.hello.device });
    expect(verify(tablet.welcome.session.token)).toMatchObject(invalid);
  });

  it('opens a connection without a challenge, for the same device', () => {
    const { house, ada, token } = setUp();
    const socket = house.socket();
    const hello = answerTo(ada.hello, { ...ada.welcome, nonce: '' });
    const back = socket.ask('hello', { ...hello, proof: { by: 'session', token } });
    expect([back.self, back.device]).toEqual([ada.self, ada.hello.device]);
    expect(house.socket().refusal('hello', { ...hello, proof: { by: 'session', token: 'stolen' } })).toBe(
      'session-invalid',
    );
  });

  it('can be had anew', () => {
    const { house, ada, token, verify } = setUp();
    house.clock.advance(60_000);
    const { session } = ada.ask('session.renew', {});
    expect(session.token).not.toBe(token);
    expect(verify(session.token).ok).toBe(true);
  });

  it('is signed with another key each day, and the one before is good for its time', () => {
    const { house, ada, verify } = setUp();
    house.clock.advance(limits.sessionKeyMs - 1_000);
    const before = ada.ask('session.renew', {}).session.token;
    house.clock.advance(2_000);
    const after = ada.ask('session.renew', {}).session.token;
    expect(house.storage.sessionKeys()).toHaveLength(2);
    expect([verify(before).ok, verify(after).ok]).toEqual([true, true]);
    house.restart();
    expect(house.service.sessions.verify(before).ok).toBe(true);
    house.clock.advance(limits.sessionMs);
    ada.ask('session.renew', {});
    expect(verify(before)).toMatchObject(invalid);
  });
});
