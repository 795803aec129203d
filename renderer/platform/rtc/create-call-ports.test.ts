import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { silentLog } from '../../../src/base/log.ts';
import { createSubject } from '../../../src/base/observable.ts';
import { createCallQuality } from '../../../src/call/quality/call-quality.ts';
import { defaultSettings, type Settings } from '../../../src/bridge/settings.ts';
import { createCallPorts } from './create-call-ports.ts';
import { deviceId, welcome } from '../fakes/sample.ts';
import type { ServiceConnection } from '../service/service-client.ts';
import { createTrackRegistry } from './track-registry.ts';

function setUp() {
  const connection = createSubject<ServiceConnection>({ state: 'idle' });
  const settings = createSubject<Settings>(defaultSettings);
  const opened: RTCConfiguration[] = [];
  const ports = createCallPorts({
    client: {
      connection,
      request: () => Promise.resolve({ ok: false, code: 'away' }),
      on: () => () => {},
      token: () => Promise.resolve(null),
      connectTo() {},
      retryNow() {},
      end() {},
    },
    tracks: createTrackRegistry(),
    desktop: { settings, capture: null, serviceAddress: createSubject<string | null>(null) },
    mediaDevices: undefined,
    voice: undefined,
    picture: undefined,
    onPlugged: () => () => {},
    microphoneOpened() {},
    nextFrame: null,
    createPeer(configuration) {
      opened.push(configuration);
      return new EventTarget() as RTCPeerConnection;
    },
    createStream: () => ({}) as MediaStream,
    codecs: { of: () => [], onChip: () => new Set() },
    quality: createCallQuality(createManualClock(), createSubject(defaultSettings.calls)),
    keptStay: { load: () => null, save() {} },
    fillRandom: (bytes) => bytes.fill(7),
    clock: createManualClock(),
    log: silentLog,
  });
  return { ports, connection, settings, opened };
}

describe('call ports', () => {
  it('knows this device from the welcome, and keeps it while the line is away', () => {
    const { ports, connection } = setUp();
    expect(ports.device.getState()).toBeNull();
    connection.set({ state: 'online', welcome: welcome({ device: deviceId(1) }) });
    connection.set({ state: 'waiting', attempt: 1, retryAtMs: 0 });
    expect(ports.device.getState()).toBe(deviceId(1));
    connection.set({ state: 'online', welcome: welcome({ device: deviceId(2) }) });
    expect(ports.device.getState()).toBe(deviceId(2));
  });

  it('reports chosen devices only when microphone, camera, the cleaning of the voice or the style of the picture changed', () => {
    const { ports, settings } = setUp();
    const seen: string[] = [];
    ports.chosenDevices.subscribe(({ microphone }) => seen.push(microphone));
    settings.set({ ...settings.getState(), theme: 'dark' });
    settings.set({ ...settings.getState(), devices: { ...settings.getState().devices, microphone: 'usb' } });
    settings.set({ ...settings.getState(), devices: { ...settings.getState().devices, speaker: 'box' } });
    expect(seen).toEqual(['usb']);
    expect(ports.chosenDevices.getState().microphone).toBe('usb');
    settings.set({ ...settings.getState(), noiseSuppression: 'strong' });
    expect(seen).toEqual(['usb', 'usb']);
    expect(ports.chosenDevices.getState().cleaning).toBe('strong');
    settings.set({ ...settings.getState(), cameraStyle: 'blurred' });
    settings.set({ ...settings.getState(), framing: 'nearer' });
    settings.set({ ...settings.getState(), helpsLight: true });
    expect(seen).toEqual(['usb', 'usb', 'usb', 'usb', 'usb']);
    expect(ports.chosenDevices.getState().style).toBe('blurred nearer true');
  });

  it('opens connections as the person has chosen: over every way, or over a relay alone', () => {
    const { ports, settings, opened } = setUp();
    const listener = {
      negotiationNeeded() {},
      candidate() {},
      stateChanged() {},
      wayChanged() {},
      channelOpened() {},
      said() {},
    };
    ports.openConnection([], listener);
    settings.set({ ...settings.getState(), relayOnly: true });
    ports.openConnection([], listener);
    expect(opened.map(({ iceTransportPolicy }) => iceTransportPolicy)).toEqual(['all', 'relay']);
  });

  it('makes call numbers the protocol takes', () => {
    const { ports } = setUp();
    expect(ports.newCallId()).toMatch(/^07070707-0707-4707-8707-070707070707$/);
    expect(ports.newVisitId()).toMatch(/^07070707-0707-4707-8707-070707070707$/);
  });
});
