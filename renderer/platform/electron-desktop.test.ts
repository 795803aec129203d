import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import type { Bridge } from '../../src/bridge/contract.ts';
import { defaultSettings } from '../../src/bridge/settings.ts';
import { createBridgeClient } from './bridge-client.ts';
import { createElectronDesktop } from './electron-desktop.ts';
import { createElectronRinging } from './electron-ringing.ts';
import { settle } from './fakes/fake-sockets.ts';
import { callId, room, user } from './fakes/sample.ts';

const hosted = { state: 'running', address: 'ws://127.0.0.1:7480', networkAddresses: [], fingerprint: null };
const hosts = { name: 'Me', service: { mode: 'host', reach: 'this-computer', port: 7480 } } as const;

function createFakeMain(answers: Record<string, unknown> = {}) {
  const told: [name: string, input: unknown][] = [];
  const listeners = new Set<(name: string, data: unknown) => void>();
  const all: Record<string, unknown> = {
    'app.info': { version: '1.0.0', deviceName: 'Laptop', platform: 'linux', brokenSettings: null },
    'settings.get': defaultSettings,
    'hosting.get': { state: 'off' },
    'idle.get': false,
    'link.get': null,
    'capture.means': { picker: 'parley', computerAudio: true },
    'capture.list': [],
    ...answers,
  };
  const bridge: Bridge = {
    async invoke(name, input) {
      told.push([name, input]);
      if (name === 'settings.set') return { ...defaultSettings, ...(input as object) };
      if (all[name] instanceof Error) throw all[name];
      return all[name];
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const say = (name: string, data?: unknown): void => {
    for (const listener of listeners) listener(name, data);
  };
  return { bridge, told, say };
}

function open(main = createFakeMain(), page = new EventTarget()) {
  return createElectronDesktop(createBridgeClient<'main'>(main.bridge, silentLog), page);
}

describe('the desktop app', () => {
  it('knows whether somebody is at the computer', async () => {
    const main = createFakeMain({ 'idle.get': true });
    const { idle } = await open(main);
    expect(idle.getState()).toBe(true);
    main.say('idle.changed', false);
    expect(idle.getState()).toBe(false);
  });

  it('follows settings and hosting to the address of the service', async () => {
    const main = createFakeMain();
    const desktop = await open(main);
    expect(desktop.serviceAddress.getState()).toBeNull();
    await desktop.changeSettings({ profile: hosts });
    main.say('hosting.changed', hosted);
    expect(desktop.serviceAddress.getState()).toBe('ws://127.0.0.1:7480/ws');
    main.say('settings.changed', defaultSettings);
    expect(desktop.serviceAddress.getState()).toBeNull();
  });

  it('does not miss what main says while it is being asked', async () => {
    const main = createFakeMain({ 'settings.get': { ...defaultSettings, profile: hosts } });
    const opening = open(main);
    main.say('hosting.changed', hosted);
    expect((await opening).hosting?.state.getState()).toEqual(hosted);
  });

  it('shows what the network tells of while it is watched', async () => {
    const main = createFakeMain();
    const { discovery } = await open(main);
    discovery?.watch(true);
    expect(main.told).toContainEqual(['discovery.watch', { on: true }]);
    const office = { name: 'Office', address: 'https://192.168.1.20:7480', pin: null };
    main.say('discovery.changed', { state: 'looking', found: [office] });
    main.say('discovery.changed', { state: 'looking', found: [{ ...office, name: '' }] });
    expect(discovery?.state.getState()).toEqual({ state: 'looking', found: [office] });
  });

  it('has the link that the app was opened with, and the next one, until it is answered', async () => {
    const first = { is: 'refused', problem: 'address' };
    const main = createFakeMain({ 'link.get': first });
    const { link } = await open(main);
    expect(link?.opened.getState()).toEqual(first);
    const next = { is: 'invitation', address: 'https://box', invite: null, pin: null };
    main.say('link.changed', next);
    main.say('link.changed', { ...next, pin: 'short' });
    expect(link?.opened.getState()).toEqual(next);
    link?.done();
    expect(main.told).toContainEqual(['link.done', undefined]);
  });

  it('believes main no more than anybody else', async () => {
    const main = createFakeMain();
    const desktop = await open(main);
    const commands: unknown[] = [];
    desktop.on('command', (command) => commands.push(command));
    main.say('command', { command: 'format-disk' });
    main.say('toString', {});
    main.say('command', { command: 'leave-call' });
    expect(commands).toEqual([{ command: 'leave-call' }]);
    await expect(open(createFakeMain({ 'settings.get': { theme: 'loud' } }))).rejects.toThrow('Invalid key');
  });

  it('hands on what it is told', async () => {
    const main = createFakeMain();
    const desktop = await open(main);
    desktop.ring?.start({
      call: callId(1),
      caller: user(2),
      callerName: 'Ada',
      kind: 'video',
      room: null,
      inside: [],
    });
    desktop.ring?.stop(callId(1), true);
    desktop.notifyMessage({ room: room(1), title: 'Ada', body: 'Hi' });
    expect(main.told.slice(-3)).toEqual([
      [
        'ring.start',
        { call: callId(1), caller: user(2), callerName: 'Ada', kind: 'video', room: null, inside: [] },
      ],
      ['ring.stop', { call: callId(1), missed: true }],
      ['notify.message', { room: room(1), title: 'Ada', body: 'Hi' }],
    ]);
  });

  it('survives a refusal of what nobody waits for', async () => {
    const main = createFakeMain({ 'window.show': new Error('refused') });
    (await open(main)).showWindow();
    await settle();
    expect(main.told.at(-1)).toEqual(['window.show', undefined]);
  });

  it('has no picker of its own where the system brings one', async () => {
    const system = createFakeMain({ 'capture.means': { picker: 'system', computerAudio: false } });
    expect((await open(system)).capture).toBeNull();
    const capture = (await open()).capture;
    expect(capture?.computerAudio).toBe(true);
    expect(await capture?.list('window')).toEqual([]);
  });

  it('hears of the network from main and from the page', async () => {
    const main = createFakeMain();
    const page = new EventTarget();
    const desktop = await open(main, page);
    let heard = 0;
    desktop.on('network.changed', () => (heard += 1));
    main.say('network.changed');
    page.dispatchEvent(new Event('online'));
    expect(heard).toBe(2);
  });
});

describe('the ringing page', () => {
  it('draws the call of now and says the answer', async () => {
    const call = {
      call: callId(1),
      caller: user(2),
      callerName: 'Ada',
      kind: 'voice',
      room: null,
      inside: [],
    };
    const main = createFakeMain({ 'ring.current': call });
    const ringing = await createElectronRinging(createBridgeClient<'ringing'>(main.bridge, silentLog));
    expect(ringing.call.getState()).toEqual(call);
    ringing.answer(callId(1), 'decline');
    expect(main.told.at(-1)).toEqual(['ring.answer', { call: callId(1), answer: 'decline' }]);
    main.say('ring.changed', null);
    expect(ringing.call.getState()).toBeNull();
  });
});
