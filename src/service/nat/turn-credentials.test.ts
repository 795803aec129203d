import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../base/clock.ts';
import type { CallId, UserId } from '../../protocol/ids.ts';
import { createTurnCredentials, credentialsMs, triesMs } from './turn-credentials.ts';

const startMs = 1_700_000_000_000;
const urls = ['turn:relay.example:3478', 'turn:relay.example:3478?transport=tcp'];
const secret = 'of the relay';
const [call, other] = ['c1', 'c2'] as CallId[] as [CallId, CallId];
const [ada, bob] = ['ada', 'bob'] as UserId[] as [UserId, UserId];

function setUp() {
  const clock = createManualClock(startMs);
  return { clock, turn: createTurnCredentials({ urls, secret }, clock) };
}

describe('credentials for the relay', () => {
  it('name when they end and for whom, and are signed with the secret', () => {
    const username = `${(startMs + credentialsMs) / 1000}:ada`;
    const credential = createHmac('sha1', secret).update(username).digest('base64');
    expect(setUp().turn.forCall(call, ada)).toEqual([{ urls, username, credential }]);
  });

  it('stay the same for one person of one call', () => {
    const { clock, turn } = setUp();
    const first = turn.forCall(call, ada);
    clock.advance(60_000);
    expect(turn.forCall(call, ada)).toEqual(first);
    expect(turn.forCall(other, ada)).not.toEqual(first);
  });

  it('are counted until they end', () => {
    const { clock, turn } = setUp();
    turn.forCall(call, ada);
    clock.advance(1000);
    turn.forCall(call, bob);
    turn.forCall(call, bob);
    expect(turn.credentialsOut()).toBe(2);
    clock.advance(credentialsMs - 1000);
    expect(turn.credentialsOut()).toBe(1);
    clock.advance(1000);
    expect(turn.credentialsOut()).toBe(0);
  });

  it('are made anew for a call that outlives them', () => {
    const { clock, turn } = setUp();
    const first = turn.forCall(call, ada);
    clock.advance(credentialsMs);
    expect(turn.forCall(call, ada)).not.toEqual(first);
  });

  it('are given for two minutes to try the relay, the same until then, and are counted', () => {
    const { clock, turn } = setUp();
    const username = `${(startMs + triesMs) / 1000}:ada`;
    const credential = createHmac('sha1', secret).update(username).digest('base64');
    expect(turn.toTry(ada)).toEqual([{ urls, username, credential }]);
    clock.advance(60_000);
    expect(turn.toTry(ada)[0]?.username).toBe(username);
    turn.forCall(call, ada);
    expect(turn.credentialsOut()).toBe(2);
    clock.advance(60_000);
    expect(turn.credentialsOut()).toBe(1);
    expect(turn.toTry(ada)[0]?.username).not.toBe(username);
  });

  it('do not exist without a relay', () => {
    const turn = createTurnCredentials(undefined, createManualClock(startMs));
    expect([turn.forCall(call, ada), turn.toTry(ada), turn.credentialsOut()]).toEqual([[], [], 0]);
  });
});
