import { describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import type { ServiceChoice } from '../../src/bridge/settings.ts';
import { createHostService } from './host-service.ts';
import type { ToWorker } from './messages.ts';
import { networkHosts } from './network-hosts.ts';

function fakeWorker() {
  let message: (message: unknown) => void = () => {};
  let exit: () => void = () => {};
  const posted: ToWorker[] = [];
  return {
    posted,
    post: (sent: ToWorker) => void posted.push(sent),
    onMessage: (listener: typeof message) => void (message = listener),
    onExit: (listener: typeof exit) => void (exit = listener),
    kill: vi.fn<() => void>(() => exit()),
    says: (said: unknown) => message(said),
    dies: () => exit(),
  };
}

const ownerKey = 'K'.repeat(87);

function setUp(owner: () => string | undefined = () => ownerKey) {
  const workers: ReturnType<typeof fakeWorker>[] = [];
  const clock = createManualClock();
  const service = createHostService({
    fork() {
      const worker = fakeWorker();
      workers.push(worker);
      return worker;
    },
    dataDir: '/data/service',
    webRoot: '/app/renderer',
    ownerKey: owner,
    networkHosts: () => ['192.168.1.5'],
    clock,
    log: silentLog,
  });
  const newest = () => {
    const worker = workers.at(-1);
    if (!worker) throw new Error('no worker');
    return worker;
  };
  return { workers, clock, service, newest };
}

const host = (changes: object = {}): ServiceChoice => ({
  mode: 'host',
  reach: 'this-computer',
  port: 0,
  ...changes,
});
const running = (port: number, networkAddresses: string[] = []) => ({
  state: 'running',
  address: `http://127.0.0.1:${port}`,
  networkAddresses,
  fingerprint: null,
});

describe('hosting', () => {
  it('starts on loopback when the settings say so, and tells the real port', async () => {
    const { service, newest } = setUp();
    expect(service.state.getState()).toEqual({ state: 'off' });
    await service.follow(host());
    expect(newest().posted).toEqual([
      {
        type: 'start',
        host: '127.0.0.1',
        port: 0,
        announce: false,
        dataDir: '/data/service',
        webRoot: '/app/renderer',
        ownerKey,
      },
    ]);
    expect(service.state.getState()).toEqual({ state: 'starting' });
    newest().says({ state: 'running', port: 4711, fingerprint: null, ownerInvite: null });
    expect(service.state.getState()).toEqual(running(4711));
  });

  it('says network addresses only when the network is meant', async () => {
    const { service, newest } = setUp();
    await service.follow(host({ reach: 'this-network' }));
    expect(newest().posted[0]).toMatchObject({ host: '0.0.0.0' });
    newest().says({ state: 'running', port: 4711, fingerprint: null, ownerInvite: null });
    expect(service.state.getState()).toEqual(running(4711, ['https://192.168.1.5:4711']));
  });

  it('tells the network only when it is meant and asked for, and starts anew when that changes', async () => {
    const { service, workers, newest } = setUp();
    await service.follow(host({ announce: true }));
    expect(newest().posted[0]).toMatchObject({ announce: false });
    const wider = service.follow(host({ reach: 'this-network' }));
    newest().dies();
    await wider;
    expect(newest().posted[0]).toMatchObject({ announce: false });
    const told = service.follow(host({ reach: 'this-network', announce: true }));
    newest().dies();
    await told;
    expect(newest().posted[0]).toMatchObject({ announce: true });
    expect(workers).toHaveLength(3);
  });

  it('tells by whose invite the first owner comes where nobody sits here', async () => {
    const { service, newest } = setUp(() => undefined);
    await service.follow(host());
    expect(newest().posted[0]).not.toHaveProperty('ownerKey');
    expect(service.ownerInvite()).toBeNull();
    const ownerInvite = 'I'.repeat(43);
    newest().says({ state: 'running', port: 4711, fingerprint: null, ownerInvite });
    expect(service.ownerInvite()).toBe(ownerInvite);
  });

  it('turned off, it stops for good; turned on again it is where it was', async () => {
    const { service, workers, newest } = setUp();
    await service.follow(host({ reach: 'this-network', port: 7480 }));
    newest().says({ state: 'running', port: 7480, fingerprint: null, ownerInvite: null });
    const off = service.follow(host({ reach: 'off', port: 7480 }));
    expect(newest().posted.at(-1)).toEqual({ type: 'stop', why: 'turned-off' });
    newest().dies();
    await off;
    expect(service.state.getState()).toEqual({ state: 'off' });
    await service.follow(host({ reach: 'off', port: 7480 }));
    expect(workers).toHaveLength(1);
    await service.follow(host({ reach: 'this-network', port: 7480 }));
    expect(newest().posted[0]).toMatchObject({
      type: 'start',
      port: 7480,
      dataDir: '/data/service',
      ownerKey,
    });
  });

  it('tells people to come back where it only starts anew', async () => {
    const { service, workers } = setUp();
    await service.follow(host());
    const wider = service.follow(host({ reach: 'this-network' }));
    expect(workers[0]?.posted.at(-1)).toEqual({ type: 'stop', why: 'restarting' });
    workers[0]?.dies();
    await wider;
  });

  it('does nothing for a joined service, nor for the same choice twice', async () => {
    const { service, workers } = setUp();
    await service.follow({ mode: 'join', address: 'box:7480', pin: null });
    expect(workers).toHaveLength(0);
    await service.follow(host());
    await service.follow(host());
    expect(workers).toHaveLength(1);
  });

  it('restarts after a crash, later each time, on the same port, and gives up', async () => {
    const { service, workers, clock, newest } = setUp();
    await service.follow(host());
    newest().says({ state: 'running', port: 4711, fingerprint: null, ownerInvite: null });
    for (const [index, delayMs] of [250, 1_000, 4_000, 10_000].entries()) {
      newest().dies();
      expect(service.state.getState()).toEqual({ state: 'starting' });
      clock.advance(delayMs - 1);
      expect(workers).toHaveLength(index + 1);
      clock.advance(1);
      expect(newest().posted[0]).toMatchObject({ port: 4711 });
    }
    newest().dies();
    expect(service.state.getState()).toEqual({ state: 'failed', reason: 'crashed', port: 4711 });
    expect(clock.pending()).toBe(0);
  });

  it('forgives after a steady minute', async () => {
    const { service, clock, newest } = setUp();
    await service.follow(host());
    for (let round = 0; round < 8; round += 1) {
      newest().says({ state: 'running', port: 4711, fingerprint: null, ownerInvite: null });
      clock.advance(60_000);
      newest().dies();
      expect(service.state.getState()).toEqual({ state: 'starting' });
      clock.advance(250);
    }
  });

  it.each(['data-damaged', 'data-newer', 'data-unusable'] as const)(
    'does not try again by itself: %s',
    async (reason) => {
      const { service, workers, clock, newest } = setUp();
      await service.follow(host({ port: 7480 }));
      newest().says({ state: 'failed', reason });
      clock.advance(120_000);
      expect(service.state.getState()).toEqual({ state: 'failed', reason, port: 7480 });
      expect(workers).toHaveLength(1);
    },
  );

  it('does not try again by itself where the port is taken, but when asked', async () => {
    const { service, workers, clock, newest } = setUp();
    await service.follow(host({ port: 7480 }));
    newest().says({ state: 'failed', reason: 'port-in-use' });
    expect(service.state.getState()).toEqual({ state: 'failed', reason: 'port-in-use', port: 7480 });
    clock.advance(120_000);
    expect(workers).toHaveLength(1);
    await service.retry();
    expect(workers).toHaveLength(2);
    expect(service.state.getState()).toEqual({ state: 'starting' });
  });

  it('takes a process that never speaks for crashed', async () => {
    const { service, workers, clock } = setUp();
    await service.follow(host());
    clock.advance(20_000 + 250);
    expect(workers).toHaveLength(2);
  });

  it('starts anew when the reach changes, after the old one is gone, on its port', async () => {
    const { service, workers, newest } = setUp();
    await service.follow(host());
    newest().says({ state: 'running', port: 4711, fingerprint: null, ownerInvite: null });
    const changed = service.follow(host({ reach: 'this-network' }));
    expect(newest().posted[1]).toEqual({ type: 'stop', why: 'restarting' });
    expect(workers).toHaveLength(1);
    newest().dies();
    await changed;
    expect(workers).toHaveLength(2);
    expect(newest().posted[0]).toMatchObject({ host: '0.0.0.0', port: 4711 });
  });

  it('takes another port when the settings name one', async () => {
    const { service, newest } = setUp();
    await service.follow(host());
    newest().says({ state: 'running', port: 4711, fingerprint: null, ownerInvite: null });
    const changed = service.follow(host({ port: 7480 }));
    newest().dies();
    await changed;
    expect(newest().posted[0]).toMatchObject({ port: 7480 });
  });

  it('stops gracefully, or by force after a while', async () => {
    const { service, clock, newest } = setUp();
    await service.follow(host());
    newest().says({ state: 'running', port: 4711, fingerprint: null, ownerInvite: null });
    const stopped = service.stop();
    expect(newest().posted[1]).toEqual({ type: 'stop', why: 'quit' });
    expect(newest().kill).not.toHaveBeenCalled();
    clock.advance(3_000);
    expect(newest().kill).toHaveBeenCalledOnce();
    await stopped;
    expect(service.state.getState()).toEqual({ state: 'off' });
    expect(clock.pending()).toBe(0);
  });

  it('two changes at once start one process, with the last word', async () => {
    const { service, workers, newest } = setUp();
    await service.follow(host());
    const first = service.follow(host({ port: 1111 }));
    const second = service.follow(host({ port: 2222 }));
    newest().dies();
    await Promise.all([first, second]);
    expect(workers).toHaveLength(2);
    expect(newest().posted[0]).toMatchObject({ port: 2222 });
  });

  it('ignores rubbish from the process', async () => {
    const { service, newest } = setUp();
    await service.follow(host());
    newest().says({ state: 'running', port: 'x' });
    newest().says('hello');
    expect(service.state.getState()).toEqual({ state: 'starting' });
  });
});

it('network hosts are the IPv4 addresses others can reach', () => {
  const entry = (address: string, family: 'IPv4' | 'IPv6', internal = false) =>
    ({ address, family, internal }) as never;
  expect(
    networkHosts({
      lo: [entry('127.0.0.1', 'IPv4', true)],
      eth0: [entry('10.0.0.7', 'IPv4'), entry('fe80::1', 'IPv6'), entry('169.254.1.1', 'IPv4')],
    }),
  ).toEqual(['10.0.0.7']);
});
