import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { createSubject } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { defaultKeys, type KeyChoice } from '../../src/bridge/keys.ts';
import { defaultSettings, type Settings } from '../../src/bridge/settings.ts';
import { noStatus } from '../tray/app-status.ts';
import { createGlobalKeys } from './global-keys.ts';

const inCall: AppStatus = {
  ...noStatus,
  call: { with: 'Ada', phase: 'active', microphone: true, camera: false, sharing: false, pictures: false },
};
const ringing: AppStatus = { ...noStatus, call: { ...inCall.call, phase: 'ringing' } as AppStatus['call'] };

const withKeys = (keys: Partial<KeyChoice>): Settings => ({
  ...defaultSettings,
  keys: { ...defaultKeys, ...keys },
});
const mute = 'CommandOrControl+Shift+M';
const [answerKey, declineKey] = ['CommandOrControl+Alt+Shift+A', 'CommandOrControl+Alt+Shift+D'];
const noGlobal = { microphone: null, camera: null, talk: null, answer: null, decline: null };

function setUp(settings = defaultSettings, { keepsThem = false, foreign = [] as string[] } = {}) {
  const registered = new Map<string, () => void>();
  const chosen = createSubject(settings);
  const status = createSubject<AppStatus>(noStatus);
  const ringing = createSubject<object | null>(null);
  const pressed: string[] = [];
  const tried: string[] = [];
  const keys = createGlobalKeys({
    shortcuts: {
      register(combo, run) {
        if (foreign.includes(combo)) return false;
        registered.set(combo, run);
        return true;
      },
      unregister: (combo) => void registered.delete(combo),
      isRegistered: (combo) => registered.has(combo),
    },
    settings: chosen,
    status,
    keepsThem,
    ringing,
    pressed: (name) => pressed.push(name),
    answer: (answer) => pressed.push(answer),
    tried: (name) => tried.push(name),
    log: silentLog,
  });
  return { keys, registered, chosen, status, ringing, pressed, tried, foreign };
}

describe('keys of the whole computer', () => {
  it('are ours in a call and everybody’s outside of it', () => {
    const { keys, registered, status, pressed } = setUp();
    expect([...registered.keys()]).toEqual([]);
    expect(keys.state.getState()).toMatchObject({ microphone: 'waiting', camera: 'none', headset: 'none' });
    status.set(ringing);
    expect(registered.size).toBe(0);
    status.set(inCall);
    expect([...registered.keys()]).toEqual([mute]);
    expect(keys.state.getState().microphone).toBe('held');
    registered.get(mute)?.();
    expect(pressed).toEqual(['microphone']);
    status.set(noStatus);
    expect(registered.size).toBe(0);
  });

  it('stay with us where the system asks the person for each', () => {
    const { registered, status, chosen } = setUp(defaultSettings, { keepsThem: true });
    expect(registered.size).toBe(0);
    status.set(inCall);
    status.set(noStatus);
    expect([...registered.keys()]).toEqual([mute]);
    chosen.set(withKeys({ global: { ...noGlobal, microphone: 'F9' } }));
    expect(registered.size).toBe(0);
  });

  it('that others have are said to be refused, until the next call tries again', () => {
    const t = setUp(defaultSettings, { foreign: [mute] });
    t.status.set(inCall);
    expect(t.keys.state.getState().microphone).toBe('refused');
    t.status.set(noStatus);
    expect(t.keys.state.getState().microphone).toBe('refused');
    t.foreign.length = 0;
    t.status.set(inCall);
    expect(t.keys.state.getState().microphone).toBe('held');
  });

  it('change hands at once when others are chosen', () => {
    const { registered, status, chosen, pressed } = setUp();
    status.set(inCall);
    chosen.set(
      withKeys({ global: { ...noGlobal, microphone: 'F9', camera: mute, talk: 'F10' }, headset: true }),
    );
    expect([...registered.keys()].toSorted()).toEqual([mute, 'F10', 'F9', 'MediaPlayPause'].toSorted());
    for (const combo of [mute, 'F9', 'F10', 'MediaPlayPause']) registered.get(combo)?.();
    expect(pressed).toEqual(['camera', 'microphone', 'talk', 'headset']);
  });

  it('are not given to two actions', () => {
    const { keys, status } = setUp(withKeys({ global: { ...noGlobal, microphone: 'F9', camera: 'F9' } }));
    status.set(inCall);
    expect(keys.state.getState()).toMatchObject({ microphone: 'held', camera: 'refused' });
  });

  it('of a ring are ours while it rings, and answer it', () => {
    const { keys, registered, ringing, pressed } = setUp();
    expect(keys.ofRing()).toEqual({ voice: null, decline: null });
    ringing.set({});
    ringing.set({ urgent: true });
    expect([...registered.keys()]).toEqual([answerKey, declineKey]);
    expect(keys.ofRing()).toEqual({ voice: answerKey, decline: declineKey });
    for (const run of registered.values()) run();
    expect(pressed).toEqual(['voice', 'decline']);
    ringing.set(null);
    expect(registered.size).toBe(0);
    expect(keys.ofRing()).toEqual({ voice: null, decline: null });
  });

  it('of a ring are those that were chosen; one that others have is not promised, and tried again with the next ring', () => {
    const t = setUp(withKeys({ global: { ...noGlobal, answer: 'Alt+F7', decline: 'Alt+F8' } }), {
      foreign: ['Alt+F8'],
    });
    t.ringing.set({});
    expect(t.keys.ofRing()).toEqual({ voice: 'Alt+F7', decline: null });
    expect(t.keys.state.getState()).toMatchObject({ answer: 'held', decline: 'refused' });
    t.foreign.length = 0;
    t.ringing.set(null);
    t.ringing.set({});
    expect(t.keys.ofRing()).toEqual({ voice: 'Alt+F7', decline: 'Alt+F8' });
  });

  it('of a ring that stay with us answer nothing while nothing rings', () => {
    const { registered, ringing, pressed } = setUp(defaultSettings, { keepsThem: true });
    ringing.set({});
    ringing.set(null);
    registered.get(answerKey ?? '')?.();
    expect(pressed).toEqual([]);
  });

  it('of a ring answer it while keys are tried, too', () => {
    const { keys, registered, ringing, pressed, tried } = setUp();
    keys.tryOut(true);
    registered.get(declineKey ?? '')?.();
    expect([pressed, tried]).toEqual([[], ['decline']]);
    ringing.set({});
    registered.get(declineKey ?? '')?.();
    expect(pressed).toEqual(['decline']);
  });

  it('can be tried outside of a call, and do nothing then', () => {
    const { keys, registered, pressed, tried } = setUp();
    keys.tryOut(true);
    expect(keys.state.getState()).toMatchObject({ microphone: 'held', isTrying: true });
    registered.get(mute)?.();
    expect([pressed, tried]).toEqual([[], ['microphone']]);
    keys.tryOut(false);
    expect(registered.size).toBe(0);
  });

  it('are let go at the end', () => {
    const { keys, registered, status } = setUp();
    status.set(inCall);
    keys.end();
    expect(registered.size).toBe(0);
    status.set(noStatus);
    status.set(inCall);
    expect(registered.size).toBe(0);
  });
});

it('a key that is said to be given and is not there is refused, and nothing of it is kept', () => {
  const done: string[] = [];
  const keys = createGlobalKeys({
    shortcuts: {
      register: (combo) => done.push(`register ${combo}`) > 0,
      unregister: (combo) => void done.push(`unregister ${combo}`),
      isRegistered: () => false,
    },
    settings: createSubject(defaultSettings),
    status: createSubject(inCall),
    ringing: createSubject(null),
    keepsThem: false,
    pressed() {},
    answer() {},
    tried() {},
    log: silentLog,
  });
  expect(keys.state.getState().microphone).toBe('refused');
  expect(done).toEqual([`register ${mute}`, `unregister ${mute}`]);
});

it('a system that throws at a key has refused it', () => {
  const keys = createGlobalKeys({
    shortcuts: {
      register: () => {
        throw new TypeError('conversion failure');
      },
      unregister() {},
      isRegistered: () => true,
    },
    settings: createSubject(defaultSettings),
    status: createSubject(inCall),
    ringing: createSubject(null),
    keepsThem: false,
    pressed() {},
    answer() {},
    tried() {},
    log: silentLog,
  });
  expect(keys.state.getState().microphone).toBe('refused');
});
