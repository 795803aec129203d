import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createScope } from '../../src/base/scope.ts';
import { fail, ok } from '../../src/base/result.ts';
import type { IceServers } from '../../src/call/ports.ts';
import { createFakeClient } from '../platform/fakes/fake-client.ts';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
import type { LookFromOutside, OutsideView } from '../platform/outside-view.ts';
import { createConnectionCheck, lineSafety } from './create-connection-check.ts';

const settled = () => new Promise(setImmediate);
const seen: OutsideView = { kind: 'seen', address: '203.0.113.7' };

function setUp(look: LookFromOutside = async () => seen, address = 'wss://office.example/ws') {
  const clock = createManualClock();
  const { desktop, serviceAddress } = createFakeDesktop();
  serviceAddress.set(address);
  const fake = createFakeClient({
    ping() {
      clock.advance(30);
      return ok({});
    },
  });
  const asked: IceServers[] = [];
  const scope = createScope();
  const check = createConnectionCheck({
    ...{ client: fake.client, clock, scope, desktop },
    lookFromOutside(servers, signal) {
      asked.push(servers);
      return look(servers, signal);
    },
  });
  return { check, fake, clock, scope, asked };
}

/** Looks until it is told to stop. */
const lookForEver: LookFromOutside = (_, signal) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'silent' })));

describe('the connection check', () => {
  it('asks the service, and its STUN and those that it names; says what is known while it looks', async () => {
    const { check, fake, asked, clock } = setUp();
    const named = [{ urls: ['stun:stun.example'] }];
    fake.goOnline({ stunPort: 3478, iceServers: named, hasRelay: true });
    check.start();
    expect(check.state.getState()).toEqual({ phase: 'running', findings: {} });
    await settled();
    const known = { answeredAfterMs: 30, line: 'encrypted', relay: 'there' };
    expect(check.state.getState()).toEqual({ phase: 'done', findings: { ...known, outside: seen } });
    expect(asked).toEqual([[{ urls: ['stun:office.example:3478'] }, ...named]]);
    expect(clock.pending()).toBe(0);
  });

  it('says what is known before the STUN server has answered, and does not wait for ever', async () => {
    const { check, fake, clock } = setUp(lookForEver);
    fake.goOnline({ stunPort: 3478 });
    check.start();
    await settled();
    const known = { answeredAfterMs: 30, line: 'encrypted', relay: 'none' };
    expect(check.state.getState()).toEqual({ phase: 'running', findings: known });
    clock.advance(15_000);
    await settled();
    expect(check.state.getState()).toMatchObject({
      phase: 'done',
      findings: { outside: { kind: 'silent' } },
    });
  });

  it('runs once at a time', async () => {
    const { check, fake, asked } = setUp(lookForEver);
    fake.goOnline({ stunPort: 3478 });
    for (const _ of [1, 2]) {
      check.start();
      await settled();
    }
    expect([asked.length, fake.asked('ping').length]).toEqual([1, 1]);
  });

  it.each([
    ['wss://office.example/ws', 'nobody'],
    ['ws://127.0.0.1:7480/ws', 'here'],
  ])('asks nobody where there is nobody to ask: %s', async (address, kind) => {
    const { check, fake, asked } = setUp(undefined, address);
    const relay = [{ urls: ['turn:relay.example'], username: 'u', credential: 'c' }];
    fake.goOnline({ iceServers: relay });
    check.start();
    await settled();
    expect(check.state.getState()).toMatchObject({ phase: 'done', findings: { outside: { kind } } });
    expect(asked).toEqual([]);
  });

  it.each(['away', 'no answer'])('fails where the service is not reached: %s', async (how) => {
    const { check, fake } = setUp();
    if (how === 'no answer') {
      fake.goOnline();
      fake.answers.ping = () => fail('away' as never);
    }
    check.start();
    await settled();
    expect(check.state.getState()).toEqual({ phase: 'failed' });
  });

  it.each(['another service', 'the end'] as const)('leaves nothing of itself: %s', async (what) => {
    const { check, fake, scope, clock } = setUp(lookForEver);
    fake.goOnline({ stunPort: 3478 });
    check.start();
    await settled();
    const before = check.state.getState();
    if (what === 'the end') scope.end();
    else check.forget();
    await settled();
    expect(check.state.getState()).toEqual(what === 'the end' ? before : { phase: 'idle' });
    expect(clock.pending()).toBe(0);
  });
});

const joining = (pin: string | null) => ({
  profile: { name: 'Me', service: { mode: 'join', address: 'one', pin } } as const,
});

it.each([
  ['wss://office.example/ws', joining('key'), 'pinned'],
  ['wss://office.example/ws', joining(null), 'encrypted'],
  ['ws://127.0.0.1:7480/ws', joining(null), 'here'],
  ['ws://office.example/ws', joining(null), 'open'],
  [null, joining(null), 'open'],
])('who could read along: %s', (address, settings, safety) => {
  expect(lineSafety(address, settings)).toBe(safety);
});
