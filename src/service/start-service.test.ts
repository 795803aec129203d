import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../base/log.ts';
import { closeCodes } from '../protocol/errors.ts';
import { protocolVersion } from '../protocol/version.ts';
import { newCall, newVisit, newMessage } from './fakes/core-house.ts';
import {
  createTemporaryFolder,
  enter,
  link,
  openSocket,
  type SocketDevice,
  type TemporaryFolder,
} from './fakes/socket-client.ts';
import { startService, type RunningService, type ServiceOptions } from './start-service.ts';

let folder: TemporaryFolder;
const running: RunningService[] = [];

beforeEach(() => {
  folder = createTemporaryFolder();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.close()));
  folder.remove();
});

async function start(options: Partial<ServiceOptions> = {}): Promise<RunningService> {
  const fixed = { host: '127.0.0.1', port: 0, dataDir: folder.path, log: silentLog };
  const service = await startService({ ...fixed, ...options });
  running.push(service);
  return service;
}

async function inCall(port: number) {
  const [ada, bob] = [await enter(port, { name: 'Ada' }), await enter(port, { name: 'Bob' })];
  const call = newCall();
  const [visit, to] = [newVisit(), newVisit()];
  await ada.ask('call.start', { call, visit, to: { user: bob.self }, kind: 'video' });
  await bob.ask('call.join', { call, visit: to, kind: 'voice' });
  return { ada, bob, call, visit, to };
}

/** Waits for the call's change that fits. */
async function callWhere(device: SocketDevice, fits: (phase: string, lines: boolean[]) => boolean) {
  for (;;) {
    const { call } = await device.next('call.changed');
    const lines = call.participants.map(({ connected }) => connected);
    if (fits(call.state.phase, lines)) return call;
  }
}

describe('two people, over real sockets', () => {
  it('ring, answer on one of two devices, signal, chat and hang up', async () => {
    const { port } = await start({ name: 'Office', iceServers: [{ urls: ['stun:127.0.0.1:3478'] }] });
    const ada = await enter(port, { name: 'Ada' });
    const bob = await enter(port, { name: 'Bob' });
    const tablet = await link(port, bob);
    expect(ada.welcome).toMatchObject({
      service: { name: 'Office' },
      iceServers: [{ urls: ['stun:127.0.0.1:3478'] }],
    });

    const call = newCall();
    const [visit, to] = [newVisit(), newVisit()];
    await ada.ask('call.start', { call, visit, to: { user: bob.self }, kind: 'voice' });
    await callWhere(tablet, (phase) => phase === 'ringing');
    await bob.ask('call.alert', { call });
    await bob.ask('call.join', { call, visit: to, kind: 'voice' });
    await callWhere(tablet, (phase) => phase === 'active');

    const body = { kind: 'description', type: 'offer', sdp: 'v=0' } as const;
    await ada.ask('signal.send', { call, visit, to, attempt: 0, body });
    expect(await bob.next('signal')).toEqual({ call, from: ada.self, visit, to, attempt: 0, body });

    const { room } = await ada.ask('room.open', { with: bob.self });
    const sent = await ada.ask('chat.send', { room: room.room, message: newMessage(), text: 'Hello ☎' });
    expect(await bob.next('chat.message')).toEqual(sent);

    await bob.ask('call.leave', { call });
    expect((await callWhere(ada, (phase) => phase === 'ended')).state).toMatchObject({ reason: 'hung-up' });
  });

  it('see each other come and go', async () => {
    const { port } = await start();
    const ada = await enter(port);
    await ada.next('person.changed');
    const bob = await enter(port, { name: 'Bob' });
    expect(await ada.next('person.changed')).toMatchObject({ person: { presence: 'available' } });
    bob.socket.terminate();
    expect(await ada.next('person.changed')).toMatchObject({ person: { name: 'Bob', presence: 'offline' } });
  });

  it('a call waits for a cut line, and ends where it does not come back', async () => {
    const { port } = await start({ graceMs: 50 });
    const { ada, bob } = await inCall(port);
    bob.socket.terminate();
    await callWhere(ada, (_, lines) => lines[1] === false);
    expect((await callWhere(ada, (phase) => phase === 'ended')).state).toMatchObject({ reason: 'lost' });
  });

  it('a ring nobody answers ends', async () => {
    const { port } = await start({ ringMs: 50 });
    const [ada, bob] = [await enter(port), await enter(port)];
    await ada.ask('call.start', {
      call: newCall(),
      visit: newVisit(),
      to: { user: bob.self },
      kind: 'voice',
    });
    expect((await callWhere(bob, (phase) => phase === 'ended')).state).toMatchObject({ reason: 'no-answer' });
  });
});

describe('what it tells the outside', () => {
  it('how it is, and how many are connected', async () => {
    const { port } = await start();
    await openSocket(port);
    const health = await fetch(`http://127.0.0.1:${port}/health`);
    expect(await health.json()).toEqual({ status: 'ok', protocol: protocolVersion, connections: 1 });
  });

  it('answers to the names of the pages that were allowed, and to no other', async () => {
    const { port } = await start({ origins: ['https://meet.example'] });
    const from = (origin: string, host: string) => openSocket(port, { origin, headers: { host } });
    const { socket } = await from('https://meet.example', 'meet.example');
    expect(socket.readyState).toBe(socket.OPEN);
    await expect(from('https://other.example', 'meet.example')).rejects.toThrow('403');
    await expect(from('https://meet.example', 'other.example')).rejects.toThrow('403');
  });

  it('the app may connect to it', async () => {
    const { port } = await start();
    const { socket } = await openSocket(port, { origin: 'app://parley' });
    expect(socket.readyState).toBe(socket.OPEN);
  });
});

describe('stopping and starting again', () => {
  it('tells everybody to come back', async () => {
    const service = await start();
    const [ada, stranger] = [await enter(service.port), await openSocket(service.port)];
    await service.close();
    expect([await ada.closed, await stranger.closed]).toEqual([closeCodes.restarting, closeCodes.restarting]);
  });

  it.each([
    ['quit', closeCodes.hostQuit],
    ['turned-off', closeCodes.turnedOff],
  ] as const)('tells everybody that its host has %s, when that is why', async (why, code) => {
    const service = await start();
    const ada = await enter(service.port);
    await service.close(why);
    expect(await ada.closed).toBe(code);
  });

  it('tells who watches how many credentials for the relay are out', async () => {
    const { port } = await start({ turn: { urls: ['turn:relay.example:3478'], secret: 'of the relay' } });
    const out = async (): Promise<string | undefined> => {
      const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      return /^parley_turn_credentials_out (\d+)$/m.exec(metrics)?.[1];
    };
    expect(await out()).toBe('0');
    await inCall(port);
    expect(await out()).toBe('2');
  });

  it('stops once, however often it is told to', async () => {
    const service = await start();
    expect(service.close()).toBe(service.close());
    await service.close();
    await expect(fetch(`http://127.0.0.1:${service.port}/health`)).rejects.toThrow('fetch failed');
  });

  it('goes on without those who do not go', async () => {
    const service = await start();
    const stubborn = await openSocket(service.port);
    stubborn.socket.pause();
    await service.close();
    stubborn.socket.resume();
    expect(await stubborn.closed).toBe(closeCodes.restarting);
  });

  it('keeps the call: both come back to it, and it goes on', async () => {
    const first = await start();
    const { ada, bob, call, visit, to } = await inCall(first.port);
    await first.close();
    const { port } = await start();
    const [adaBack, bobBack] = [await enter(port, ada.hello), await enter(port, bob.hello)];
    expect([adaBack.welcome.calls, bobBack.welcome.calls]).toMatchObject([[{ call }], [{ call }]]);
    const whole = await callWhere(adaBack, (_, lines) => lines.every(Boolean));
    expect(whole).toMatchObject({ call, state: { phase: 'active' } });
    const body = { kind: 'candidate', candidate: null } as const;
    await adaBack.ask('signal.send', { call, visit, to, attempt: 0, body });
    expect(await bobBack.next('signal')).toMatchObject({ body });
  });

  it('ends the call where one does not come back in time', async () => {
    const first = await start();
    const { ada } = await inCall(first.port);
    await first.close();
    const { port } = await start({ graceMs: 200 });
    const back = await enter(port, ada.hello);
    expect((await callWhere(back, (phase) => phase === 'ended')).state).toMatchObject({ reason: 'lost' });
  });

  it('keeps people, rooms and messages', async () => {
    const first = await start();
    const [ada, bob] = [await enter(first.port, { name: 'Ada' }), await enter(first.port, { name: 'Bob' })];
    const { room } = await ada.ask('room.open', { with: bob.self });
    const { message } = await ada.ask('chat.send', { room: room.room, message: newMessage(), text: 'kept' });
    await first.close();
    const back = await enter((await start()).port, bob.hello);
    expect([back.self, back.welcome.service]).toEqual([bob.self, bob.welcome.service]);
    expect(back.welcome.rooms).toMatchObject([{ room: room.room, last: message, readSeq: 0 }]);
    const history = { room: room.room, after: 0, limit: 10 };
    expect(await back.ask('chat.history', history)).toEqual({ change: 1, messages: [message], more: false });
  });
});

describe('a service that cannot start', () => {
  it('says that its port is taken, and leaves nothing open', async () => {
    const { port } = await start();
    const elsewhere = createTemporaryFolder();
    const again = { port, dataDir: elsewhere.path };
    await expect(start(again)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await expect(start({ ...again, port: 0 })).resolves.toMatchObject({ port: expect.any(Number) as number });
    elsewhere.remove();
  });
});
