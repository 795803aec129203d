import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createScope } from '../../src/base/scope.ts';
import { fail, ok } from '../../src/base/result.ts';
import type { IceServers } from '../../src/call/ports.ts';
import { createFakeCheckTools } from '../platform/fakes/fake-check-tools.ts';
import { createFakeClient } from '../platform/fakes/fake-client.ts';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
import type { LookFromOutside, OutsideView } from '../platform/devices/outside-view.ts';
import { createConnectionCheck, lineSafety, type CheckTools } from './create-connection-check.ts';

const settled = () => new Promise(setImmediate);
const seen: OutsideView = { kind: 'seen', address: '203.0.113.7' };

const relay = [
  {
    urls: ['turn:r.example', 'turn:r.example?transport=tcp', 'turns:r.example?transport=tcp'],
    username: 'u',
  },
];

function setUp(more: Partial<CheckTools> = {}, address = 'wss://office.example/ws') {
  const clock = createManualClock();
  const { desktop, serviceAddress } = createFakeDesktop();
  serviceAddress.set(address);
  const fake = createFakeClient({
    ping() {
      clock.advance(30);
      return ok({});
    },
    'relay.try': () => ok({ iceServers: relay }),
  });
  const asked: IceServers[] = [];
  const scope = createScope();
  const tools = createFakeCheckTools(more);
  const { lookFromOutside } = tools;
  tools.lookFromOutside = (servers, signal) => {
    asked.push(servers);
    return lookFromOutside(servers, signal);
  };
  const check = createConnectionCheck({ client: fake.client, clock, scope, desktop, tools });
  return { check, fake, clock, scope, asked };
}

/** Looks until it is told to stop. */
const lookForEver: LookFromOutside = (_, signal) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'silent' })));
const never = <Value>(): Promise<Value> => new Promise(() => {});

const devices = {
  microphone: { kind: 'heard', level: 0.2 },
  camera: { kind: 'seen', fps: 30, width: 1_280, height: 720 },
} as const;
const open = { udp: 'open', tcp: 'open', tls: 'open' } as const;

describe('the check before a call', () => {
  it('looks at the devices, the service, its STUN and those that it names, each way to the relay, the speed', async () => {
    const { check, fake, asked, clock } = setUp();
    const named = [{ urls: ['stun:stun.example'] }];
    fake.goOnline({ stunPort: 3478, iceServers: named, hasRelay: true });
    check.start();
    expect(check.state.getState()).toEqual({ phase: 'running', findings: {} });
    await settled();
    expect(check.state.getState()).toEqual({
      phase: 'done',
      findings: {
        ...devices,
        answeredAfterMs: 30,
        line: 'encrypted',
        outside: seen,
        relay: open,
        speed: { over: 'relay', kbps: 4_000 },
      },
    });
    expect(asked).toEqual([[{ urls: ['stun:office.example:3478'] }, ...named]]);
    expect(clock.pending()).toBe(0);
  });

  it('says what is known before the rest has answered, and takes less than ten seconds whatever is silent', async () => {
    const hang: Partial<CheckTools> = {
      devices: { hear: never, see: never },
      lookFromOutside: never,
      tryRelay: never,
      measureRelay: never,
      measureService: never,
    };
    const { check, fake, clock } = setUp(hang);
    fake.goOnline({ stunPort: 3478, hasRelay: true });
    check.start();
    await settled();
    expect(check.state.getState()).toEqual({
      phase: 'running',
      findings: { answeredAfterMs: 30, line: 'encrypted' },
    });
    for (let ms = 0; ms < 10_000; ms += 250) {
      clock.advance(250);
      await settled();
    }
    const unanswered = { kind: 'unanswered' };
    expect(check.state.getState()).toMatchObject({
      phase: 'done',
      findings: {
        microphone: unanswered,
        camera: unanswered,
        outside: { kind: 'silent' },
        relay: 'untold',
        speed: { over: 'service', downKbps: null, upKbps: null },
      },
    });
    expect(clock.pending()).toBe(0);
  });

  it('does not wait for a service that is slow to say how the relay is reached, and asks each way by itself', async () => {
    const tried: string[] = [];
    const { check, fake } = setUp({
      async tryRelay({ urls }) {
        tried.push(...urls);
        return urls[0]?.startsWith('turns:') ? 'open' : 'silent';
      },
      measureRelay: async ({ urls }) => (urls[0]?.startsWith('turns:') ? 900 : 0),
    });
    fake.goOnline({ hasRelay: true });
    check.start();
    await settled();
    expect(tried).toEqual(relay[0]?.urls);
    expect(check.state.getState()).toMatchObject({
      findings: { relay: { udp: 'silent', tcp: 'silent', tls: 'open' }, speed: { over: 'relay', kbps: 900 } },
    });
  });

  it('measures against the service where no relay is reached, and nothing where both are here', async () => {
    const at = async (address: string, hasRelay: boolean): Promise<unknown> => {
      const { check, fake } = setUp({ tryRelay: async () => 'refused' }, address);
      fake.goOnline({ hasRelay });
      check.start();
      await settled();
      return check.state.getState();
    };
    const service = { over: 'service', downKbps: 20_000, upKbps: 5_000 };
    expect(await at('wss://office.example/ws', true)).toMatchObject({
      findings: { relay: { udp: 'refused' }, speed: service },
    });
    expect(await at('wss://office.example/ws', false)).toMatchObject({
      findings: { relay: 'none', speed: service },
    });
    expect(await at('ws://127.0.0.1:7480/ws', false)).toMatchObject({
      findings: { speed: { over: 'nothing' } },
    });
  });

  it('runs once at a time', async () => {
    const { check, fake, asked } = setUp({ lookFromOutside: lookForEver });
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
    const { check, fake, asked } = setUp({}, address);
    fake.goOnline({ iceServers: [{ urls: ['turn:relay.example'], username: 'u', credential: 'c' }] });
    check.start();
    await settled();
    expect(check.state.getState()).toMatchObject({ phase: 'done', findings: { outside: { kind } } });
    expect(asked).toEqual([]);
  });

  it.each(['away', 'no answer', 'silence'])(
    'tells of the devices where the service is not reached: %s',
    async (how) => {
      const { check, fake, clock } = setUp();
      if (how !== 'away') {
        fake.goOnline();
        fake.answers.ping = () => fail('away' as never);
      }
      if (how === 'silence') fake.client.request = never;
      check.start();
      await settled();
      clock.advance(2_000);
      await settled();
      expect(check.state.getState()).toEqual({ phase: 'failed', findings: devices });
    },
  );

  it.each(['another service', 'the end'] as const)('leaves nothing of itself: %s', async (what) => {
    const { check, fake, scope, clock } = setUp({ lookFromOutside: lookForEver });
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
