import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import type { Bridge } from '../../../src/bridge/contract.ts';
import { defaultSettings } from '../../../src/bridge/settings.ts';
import { nothingManaged } from '../../../src/bridge/policy.ts';
import { marksFrame, miniFrame } from '../../../src/bridge/mini-frame.ts';
import { createBridgeClient } from './bridge-client.ts';
import { createElectronDesktop } from './electron-desktop.ts';
import { createElectronGlance } from './electron-glance.ts';
import { createElectronRinging } from './electron-ringing.ts';
import { settle } from '../fakes/fake-sockets.ts';
import { callId, room, user } from '../fakes/sample.ts';

const noKeys = {
  microphone: 'none',
  camera: 'none',
  talk: 'none',
  headset: 'none',
  answer: 'none',
  decline: 'none',
  isTrying: false,
} as const;
const lab = { id: 'first', name: 'Lab', label: null, connection: 'online', unread: 0, call: 'none' } as const;
const alone = { own: 'first', all: [lab], canAdd: true, hostedBy: null, elsewhere: 'nothing' } as const;
const hosted = { state: 'running', address: 'ws://127.0.0.1:7480', networkAddresses: [], fingerprint: null };
const hosts = { name: 'Me', service: { mode: 'host', reach: 'this-computer', port: 7480 } } as const;

function createFakeMain(answers: Record<string, unknown> = {}) {
  const told: [name: string, input: unknown][] = [];
  const listeners = new Set<(name: string, data: unknown) => void>();
  const all: Record<string, unknown> = {
    'app.info': {
      version: '1.0.0',
      deviceName: 'Laptop',
      platform: 'linux',
      brokenSettings: null,
      secretIn: 'keyring',
      policy: nothingManaged,
    },
    'settings.get': defaultSettings,
    'hosting.get': { state: 'off' },
    'idle.get': false,
    'power.get': { isAsleep: false, isLocked: false },
    'memory.get': { freeMb: 240, totalMb: 8_192 },
    'link.get': null,
    'window.shown': true,
    'keys.get': noKeys,
    'profiles.get': alone,
    'recordings.get': [],
    'updates.get': { state: 'none', lookedMs: null },
    'login-start.get': 'off',
    'capture.means': { picker: 'parley', computerAudio: true, marksOnScreen: true, isRemote: true },
    'capture.list': [],
    'capture.fits': false,
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

const createPage = () => Object.assign(new EventTarget(), { open: () => null });

function open(main = createFakeMain(), page = createPage(), forget = () => {}) {
  return createElectronDesktop(createBridgeClient<'main'>(main.bridge, silentLog), page, forget);
}

describe('the desktop app', () => {
  it('knows the services side by side, adds one, and forgets what it keeps of one that is removed', async () => {
    const main = createFakeMain({ 'profiles.add': true });
    const done: string[] = [];
    const { profiles } = await open(main, createPage(), () => done.push('forgotten'));
    expect(profiles?.state.getState()).toEqual(alone);
    main.say('profiles.changed', { ...alone, elsewhere: 'call' });
    expect(profiles?.state.getState().elsewhere).toBe('call');
    expect(await profiles?.add(null)).toBe(true);
    profiles?.show('club');
    profiles?.remove();
    expect(done).toEqual(['forgotten']);
    expect(main.told.slice(-3)).toEqual([
      ['profiles.add', null],
      ['profiles.show', { profile: 'club' }],
      ['profiles.remove', undefined],
    ]);
  });

  it('knows whether somebody is at the computer, and asks for its memory only when told to', async () => {
    const main = createFakeMain({ 'idle.get': true });
    const { idle, askMemory } = await open(main);
    expect(main.told.map(([name]) => name)).not.toContain('memory.get');
    expect(await askMemory()).toEqual({ freeMb: 240, totalMb: 8_192 });
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

  it('hears that a ring may be heard', async () => {
    const main = createFakeMain();
    const desktop = await open(main);
    const heard: unknown[] = [];
    desktop.on('ring.audible', ({ call }) => heard.push(call));
    main.say('ring.audible', { call: callId(1) });
    expect(heard).toEqual([callId(1)]);
  });

  it('tries the keys of the computer, and hears how they stand', async () => {
    const main = createFakeMain();
    const desktop = await open(main);
    const tried: string[] = [];
    desktop.on('keys.tried', (name) => tried.push(name));
    desktop.keys?.tryOut(true);
    expect(main.told).toContainEqual(['keys.try', { on: true }]);
    main.say('keys.changed', { ...noKeys, microphone: 'refused' });
    main.say('keys.tried', 'camera');
    expect(desktop.keys?.state.getState().microphone).toBe('refused');
    expect(tried).toEqual(['camera']);
  });

  it('hands on what it is told', async () => {
    const main = createFakeMain();
    const desktop = await open(main);
    const ring = {
      call: callId(1),
      caller: user(2),
      callerName: 'Ada',
      kind: 'video',
      room: null,
      roomId: null,
      inside: [],
    } as const;
    // Nobody answered: it is heard.
    expect(await desktop.ring?.start({ ...ring, inside: [] })).toEqual({ silent: false });
    desktop.ring?.picture(callId(1), 'face');
    desktop.ring?.stop(callId(1), 'missed');
    desktop.notifyMessage({ room: room(1), seq: 3, title: 'Ada', body: 'Hi' });
    expect(main.told.slice(-4)).toEqual([
      ['ring.start', ring],
      ['ring.picture', { call: callId(1), picture: 'face' }],
      ['ring.stop', { call: callId(1), end: 'missed' }],
      ['notify.message', { room: room(1), seq: 3, title: 'Ada', body: 'Hi' }],
    ]);
  });

  it('survives a refusal of what nobody waits for', async () => {
    const main = createFakeMain({ 'window.show': new Error('refused') });
    (await open(main)).showWindow();
    await settle();
    expect(main.told.at(-1)).toEqual(['window.show', undefined]);
  });

  it('opens the windows it draws into by their names, and none over a screen where it would be captured', async () => {
    const opened: unknown[] = [];
    const page = Object.assign(new EventTarget(), {
      open: (...asked: unknown[]) => {
        opened.push(asked);
        return null;
      },
    });
    const desktop = await open(createFakeMain(), page);
    desktop.openMini?.();
    desktop.openMarks?.('screen:1:0');
    expect(opened).toEqual([
      ['about:blank', miniFrame, 'popup'],
      ['about:blank', marksFrame('screen:1:0'), 'popup'],
    ]);
  });

  it('has no picker of its own where the system brings one', async () => {
    const system = createFakeMain({
      'capture.means': { picker: 'system', computerAudio: false, marksOnScreen: false, isRemote: false },
    });
    expect(await open(system)).toMatchObject({ capture: null, openMarks: null });
    const capture = (await open()).capture;
    expect(capture).toMatchObject({ computerAudio: true, isRemote: true });
    expect(await capture?.list('window')).toEqual([]);
    expect(await capture?.fits({ id: 'window:1:0', width: 640, height: 480 })).toBe(false);
  });

  it('hears of the network from main and from the page', async () => {
    const main = createFakeMain();
    const page = createPage();
    const desktop = await open(main, page);
    let heard = 0;
    desktop.on('network.changed', () => (heard += 1));
    main.say('network.changed');
    page.dispatchEvent(new Event('online'));
    expect(heard).toBe(2);
  });
});

describe('the card on the screen', () => {
  it('says what main says', async () => {
    const muted = { shows: 'device', device: 'microphone', isOn: false };
    const main = createFakeMain({ 'glance.current': muted });
    const { glance, theme } = await createElectronGlance(
      createBridgeClient<'glance'>(main.bridge, silentLog),
    );
    expect([glance.getState(), theme]).toEqual([muted, 'system']);
    main.say('glance.changed', null);
    expect(glance.getState()).toBeNull();
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
      roomId: null,
      inside: [],
    };
    const keys = { voice: 'F1', decline: null };
    const main = createFakeMain({
      'ring.current': call,
      'ring.page': { theme: 'dark', keys, system: 'linux', guarded: true },
    });
    const ringing = await createElectronRinging(createBridgeClient<'ringing'>(main.bridge, silentLog));
    expect(ringing.call.getState()).toEqual(call);
    ringing.answer(callId(1), 'decline');
    expect(main.told.at(-1)).toEqual(['ring.answer', { call: callId(1), answer: 'decline' }]);
    expect([ringing.theme, ringing.keys]).toEqual(['dark', { ...keys, system: 'linux' }]);
    expect(ringing.guarded).toBe(true);
    ringing.unfold(true);
    expect(main.told.at(-1)).toEqual(['ring.unfold', { unfolded: true }]);
    main.say('ring.changed', null);
    expect(ringing.call.getState()).toBeNull();
  });
});
