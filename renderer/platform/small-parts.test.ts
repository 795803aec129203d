import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../src/bridge/settings.ts';
import { protocolVersion } from '../../src/protocol/version.ts';
import { attachTrack, useSpeaker } from './rtc/attach-track.ts';
import { createGreeter } from './service/create-hello.ts';
import { createDeviceList } from './devices/device-list.ts';
import { challenge, hello, serviceId } from './fakes/sample.ts';
import { createPageFocus } from './page/page-focus.ts';
import { createSubject } from '../../src/base/observable.ts';
import { nothingManaged } from '../../src/bridge/policy.ts';

describe('the device list', () => {
  const device = (kind: MediaDeviceKind, id: string, label: string) => ({ kind, deviceId: id, label });
  const mediaWith = (devices: unknown[]) =>
    Object.assign(new EventTarget(), { enumerateDevices: async () => devices as MediaDeviceInfo[] });

  it('leaves aliases and nameless entries out', async () => {
    const media = mediaWith([
      device('audioinput', 'default', 'Default'),
      device('audioinput', 'communications', 'Communications'),
      device('audioinput', 'a', 'Headset'),
      device('videoinput', '', ''),
    ]);
    expect(await createDeviceList(media).read()).toEqual([{ kind: 'audioinput', id: 'a', label: 'Headset' }]);
  });

  it('is empty where there is none or it cannot be read', async () => {
    const broken = Object.assign(new EventTarget(), {
      enumerateDevices: () => Promise.reject(new Error('no')),
    });
    expect(await createDeviceList(undefined).read()).toEqual([]);
    expect(await createDeviceList(broken).read()).toEqual([]);
  });

  it('tells of changes until told to stop, once each', async () => {
    const media = mediaWith([]);
    let changes = 0;
    const list = createDeviceList(media);
    const stop = list.onChange(() => (changes += 1));
    await list.read();
    await list.read();
    media.dispatchEvent(new Event('devicechange'));
    stop();
    media.dispatchEvent(new Event('devicechange'));
    expect(changes).toBe(1);
  });

  it('does not listen before it is read', () => {
    let listeners = 0;
    const addEventListener = () => void (listeners += 1);
    const list = createDeviceList({ enumerateDevices: async () => [], addEventListener });
    list.onChange(() => {});
    expect(listeners).toBe(0);
  });
});

describe('attaching a track', () => {
  const track = {} as MediaStreamTrack;
  const elementWith = (parts: object): HTMLMediaElement => {
    const own = { srcObject: null, play: () => Promise.reject(new Error('no gesture')) };
    return Object.assign(parts, own) as unknown as HTMLMediaElement;
  };

  it('puts it in and takes only its own out again', () => {
    const element = elementWith({});
    let held = 0;
    const streamOf = (tracks: MediaStreamTrack[]): MediaStream => {
      held += tracks.length;
      const removeTrack = (left: MediaStreamTrack) => void (left === track && (held -= 1));
      return { removeTrack } as MediaStream;
    };
    const attach = () => attachTrack(element, track, streamOf);
    const detachFirst = attach();
    const detachSecond = attach();
    detachFirst();
    expect(element.srcObject).not.toBeNull();
    expect(held).toBe(1);
    detachSecond();
    expect(element.srcObject).toBeNull();
    expect(held).toBe(0);
  });

  it('chooses a speaker once, where that can be done', async () => {
    const asked: string[] = [];
    const sink = { sinkId: '', setSinkId: async (id: string) => void asked.push((sink.sinkId = id)) };
    await useSpeaker(elementWith(sink), 'a');
    await useSpeaker(elementWith(sink), 'a');
    await useSpeaker(elementWith({}), 'a');
    expect(asked).toEqual(['a']);
  });
});

describe('the hello', () => {
  const identity = {
    key: () => Promise.resolve('K'.repeat(87)),
    sign: ({ service, nonce }: { service: string; nonce: string }) =>
      Promise.resolve(service === serviceId(1) && nonce === challenge.nonce ? 'S'.repeat(86) : 'wrong'),
  };
  const info = {
    version: 'test',
    deviceName: 'Laptop',
    platform: 'other',
    brokenSettings: null,
    secretIn: null,
    policy: nothingManaged,
  } as const;
  const profile = { name: 'Me', service: { mode: 'join', address: 'x', pin: null } } as const;
  const ready = () => Promise.resolve();

  it('says who is there, as it is now', async () => {
    const settings = createSubject<Settings>({ ...defaultSettings, profile });
    const idle = createSubject(false);
    const sayHello = createGreeter({ identity, info, settings, idle }, ready);
    expect(await sayHello.challenge()).toEqual({ protocol: protocolVersion, key: 'K'.repeat(87) });
    expect(await sayHello.answer(challenge)).toEqual(hello);
    expect(sayHello.resume('token')).toEqual({ ...hello, proof: { by: 'session', token: 'token' } });
    const admission = { kind: 'invite', token: 'I'.repeat(43) } as const;
    const chosen = { availability: 'dnd', untilMs: 9_000, chosenMs: 8_000 } as const;
    settings.set({ ...settings.getState(), ...chosen, admission });
    idle.set(true);
    expect(await sayHello.answer(challenge)).toMatchObject({ ...chosen, admission, idle: true });
  });

  it('waits for what makes calls, and asks for it again where it did not come', async () => {
    const settings = createSubject<Settings>({ ...defaultSettings, profile });
    const comes = [Promise.reject(new Error('cut off')), Promise.resolve()];
    const desktop = { identity, info, settings, idle: createSubject(false) };
    const greeter = createGreeter(desktop, () => comes.shift() ?? ready());
    await expect(greeter.answer(challenge)).rejects.toThrow('cut off');
    expect(await greeter.answer(challenge)).toEqual(hello);
    expect(comes).toEqual([]);
  });

  it('is not said by nobody', async () => {
    const settings = createSubject(defaultSettings);
    await expect(
      createGreeter({ identity, info, settings, idle: createSubject(false) }, ready).answer(challenge),
    ).rejects.toThrow('name');
  });
});

it.each([
  [true, 'visible', true],
  [false, 'visible', false],
  [true, 'hidden', false],
] as const)('a page with focus %s that is %s is looked at: %s', (focus, visibilityState, looked) => {
  expect(createPageFocus({ hasFocus: () => focus, visibilityState }).isFocused()).toBe(looked);
});
