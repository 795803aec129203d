import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { createSubject } from '../../src/base/observable.ts';
import { defaultSettings, type Settings } from '../../src/bridge/settings.ts';
import { createCallPorts } from './create-call-ports.ts';
import { deviceId } from './fakes/sample.ts';
import type { ServiceConnection } from './service-client.ts';
import { createTrackRegistry } from './track-registry.ts';

function setUp(identity: () => Promise<{ device: ReturnType<typeof deviceId>; token: string }>) {
  const connection = createSubject<ServiceConnection>({ state: 'idle' });
  const settings = createSubject<Settings>(defaultSettings);
  const ports = createCallPorts({
    client: {
      connection,
      request: () => Promise.resolve({ ok: false, code: 'away' }),
      on: () => () => {},
      connectTo() {},
      retryNow() {},
      end() {},
    },
    tracks: createTrackRegistry(),
    desktop: { identity, settings, capture: null },
    mediaDevices: undefined,
    createPeer: () => {
      throw new Error('no connection was asked for');
    },
    createStream: () => {
      throw new Error('no stream was asked for');
    },
    fillRandom: (bytes) => bytes.fill(7),
    clock: createManualClock(),
    log: silentLog,
  });
  return { ports, connection, settings };
}

describe('call ports', () => {
  it('knows the device, and asks again at the next line if there was nobody yet', async () => {
    let isThere = false;
    const { ports, connection } = setUp(() =>
      isThere ? Promise.resolve({ device: deviceId(1), token: '' }) : Promise.reject(new Error('nobody yet')),
    );
    await Promise.resolve();
    expect(ports.device.getState()).toBeNull();
    isThere = true;
    connection.set({ state: 'connecting', attempt: 0 });
    await Promise.resolve();
    expect(ports.device.getState()).toBe(deviceId(1));
  });

  it('reports chosen devices only when microphone or camera changed', () => {
    const { ports, settings } = setUp(() => Promise.resolve({ device: deviceId(1), token: '' }));
    const seen: string[] = [];
    ports.chosenDevices.subscribe(({ microphone }) => seen.push(microphone));
    settings.set({ ...settings.getState(), theme: 'dark' });
    settings.set({ ...settings.getState(), devices: { ...settings.getState().devices, microphone: 'usb' } });
    settings.set({ ...settings.getState(), devices: { ...settings.getState().devices, speaker: 'box' } });
    expect(seen).toEqual(['usb']);
    expect(ports.chosenDevices.getState().microphone).toBe('usb');
  });

  it('makes call numbers the protocol takes', () => {
    const { ports } = setUp(() => Promise.reject(new Error('nobody')));
    expect(ports.newCallId()).toMatch(/^07070707-0707-4707-8707-070707070707$/);
  });
});
