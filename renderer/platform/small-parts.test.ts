import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/bridge/settings.ts';
import { attachTrack, useSpeaker } from './attach-track.ts';
import { createHello } from './create-hello.ts';
import { createDeviceList } from './device-list.ts';
import { deviceId, hello } from './fakes/sample.ts';
import { createPageFocus } from './page-focus.ts';
import { createSubject } from '../../src/base/observable.ts';

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

  it('tells of changes until told to stop', () => {
    const media = mediaWith([]);
    let changes = 0;
    const stop = createDeviceList(media).onChange(() => (changes += 1));
    media.dispatchEvent(new Event('devicechange'));
    stop();
    media.dispatchEvent(new Event('devicechange'));
    expect(changes).toBe(1);
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
    const attach = () => attachTrack(element, track, () => ({}) as MediaStream);
    const detachFirst = attach();
    const detachSecond = attach();
    detachFirst();
    expect(element.srcObject).not.toBeNull();
    detachSecond();
    expect(element.srcObject).toBeNull();
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
  const identity = async () => ({ device: deviceId(1), token: hello.token });
  const info = { version: 'test', platform: 'other', brokenSettings: null } as const;

  it('says who is there, as it is now', async () => {
    const profile = { name: 'Me', service: { mode: 'join', address: 'x' } } as const;
    const settings = createSubject({ ...defaultSettings, profile });
    const sayHello = createHello({ identity, info, settings });
    expect(await sayHello()).toEqual(hello);
    settings.set({ ...settings.getState(), availability: 'dnd' });
    expect(await sayHello()).toMatchObject({ availability: 'dnd' });
  });

  it('is not said by nobody', async () => {
    const settings = createSubject(defaultSettings);
    await expect(createHello({ identity, info, settings })()).rejects.toThrow('name');
  });
});

it.each([
  [true, 'visible', true],
  [false, 'visible', false],
  [true, 'hidden', false],
] as const)('a page with focus %s that is %s is looked at: %s', (focus, visibilityState, looked) => {
  expect(createPageFocus({ hasFocus: () => focus, visibilityState }).isFocused()).toBe(looked);
});
