import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../base/log.ts';
import { limits } from '../../protocol/limits.ts';
import { answerTo, challengeOf, createCoreHouse } from '../fakes/core-house.ts';
import { forgedToken } from '../fakes/forged-token.ts';

function setUp() {
  const lines: string[] = [];
  const house = createCoreHouse({ log: createLog((line) => lines.push(line), 'debug') });
  const ada = house.enter();
  const refusals = () => lines.filter((line) => line.includes('refused at the door'));
  /** Comes with this token, as whoever has got hold of it would. */
  const comeWith = (token: string) =>
    house.socket('192.0.2.7').refusal('hello', {
      ...answerTo(ada.hello, { ...ada.welcome, nonce: '' }),
      proof: { by: 'session', token },
    });
  const expectLine = (code: string, secret: string): void => {
    const line = { level: 'warn', message: 'refused at the door', code, network: '192.0.2.7' };
    expect(refusals().map((each) => JSON.parse(each) as object)).toMatchObject([line]);
    for (const part of secret.split('.').filter(Boolean)) expect(lines.join('\n')).not.toContain(part);
  };
  return { house, ada, comeWith, expectLine };
}

describe('refused at the door, with one line and nothing of the secret in it', () => {
  it('is a token that was stolen and is old', () => {
    const { house, ada, comeWith, expectLine } = setUp();
    const { token } = ada.welcome.session;
    house.clock.advance(limits.sessionMs);
    expect(comeWith(token)).toBe('session-invalid');
    expectLine('session-invalid', token);
  });

  it.each([
    ['of another algorithm', { algorithm: 'HS512' }],
    ['of another service', { issuer: randomUUID() }],
  ] as const)('is a token %s', (_, change) => {
    const { house, ada, comeWith, expectLine } = setUp();
    const token = forgedToken(house, ada, change);
    expect(comeWith(token)).toBe('session-invalid');
    expectLine('session-invalid', token);
  });

  it('is an answer that was heard once and is said again', () => {
    const { house, ada, expectLine } = setUp();
    const first = house.socket();
    const heard = answerTo(ada.hello, first.ask('challenge', challengeOf(ada.hello)));
    first.ask('hello', heard);
    const thief = house.socket('192.0.2.7');
    thief.ask('challenge', challengeOf(ada.hello));
    expect(thief.refusal('hello', heard)).toBe('proof-invalid');
    expectLine('proof-invalid', heard.proof.by === 'signature' ? heard.proof.signature : '');
  });
});
