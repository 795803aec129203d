import { describe, expect, it } from 'vitest';
import type { ShareChoice } from '../../../src/call/engine-face.ts';
import { createMedia, type MediaDeps } from './media-devices.ts';

type Devices = NonNullable<MediaDeps['devices']>;

const failing = (name: string, message = ''): Devices => {
  const refuse = () => Promise.reject(new DOMException(message, name));
  return { getUserMedia: refuse, getDisplayMedia: refuse };
};

class FakeMediaTrack {
  isStopped = false;
  readonly kind: string;
  readonly #settings: object;
  constructor(kind: string, settings: object = {}) {
    this.kind = kind;
    this.#settings = settings;
  }
  getSettings = () => this.#settings;
  stop(): void {
    this.isStopped = true;
  }
}

const streamOf = (...tracks: FakeMediaTrack[]): MediaStream =>
  ({
    getTracks: () => tracks,
    getVideoTracks: () => tracks.filter(({ kind }) => kind === 'video'),
    getAudioTracks: () => tracks.filter(({ kind }) => kind === 'audio'),
  }) as unknown as MediaStream;

/** Devices that open what they are told, and remember how they were asked. */
function opening(...tracks: FakeMediaTrack[]) {
  const asked: unknown[] = [];
  const open = (constraints?: unknown) => {
    asked.push(constraints);
    return Promise.resolve(streamOf(...tracks));
  };
  return { asked, devices: { getUserMedia: open, getDisplayMedia: open } };
}

const choice: ShareChoice = { id: 'window:1', surface: 'window', name: 'Notes', audio: true };

describe('microphone and camera', () => {
  it.each([
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotReadableError', 'in-use'],
    ['AbortError', 'failed'],
  ])('says of %s: %s', async (name, code) => {
    const media = createMedia({ devices: failing(name), chooseSource: null });
    expect(await media.openMicrophone('')).toEqual({ ok: false, code });
    expect(await media.openCamera('')).toEqual({ ok: false, code });
  });

  it('asks for exactly the chosen device, and for none in particular by default', async () => {
    const { asked, devices } = opening(new FakeMediaTrack('audio'));
    const media = createMedia({ devices, chooseSource: null });
    await media.openMicrophone('usb');
    await media.openCamera('');
    expect(asked).toEqual([
      { audio: expect.objectContaining({ deviceId: { exact: 'usb' }, echoCancellation: true }) as unknown },
      { video: expect.not.objectContaining({ deviceId: expect.anything() as unknown }) as unknown },
    ]);
  });

  it('takes the noise out of a voice as the person chose', async () => {
    const { asked, devices } = opening(new FakeMediaTrack('audio'));
    const suppression = { now: 'standard' as 'standard' | 'off' };
    const voice = { suppression: () => suppression.now, clean: async () => undefined, failed() {} };
    const media = createMedia({ devices, chooseSource: null, voice });
    await media.openMicrophone('');
    suppression.now = 'off';
    await media.openMicrophone('');
    const noted = (noiseSuppression: boolean) => ({
      audio: { echoCancellation: true, noiseSuppression, autoGainControl: true },
    });
    expect(asked).toEqual([noted(true), noted(false)]);
  });

  it('finds nothing on a page without devices', async () => {
    const media = createMedia({ devices: undefined, chooseSource: null });
    expect(await media.openCamera('')).toEqual({ ok: false, code: 'missing' });
    expect(await media.openScreen(choice)).toEqual({ ok: false, code: 'failed' });
  });
});

describe('screen', () => {
  it.each([
    ['NotAllowedError', 'Permission denied by user', 'cancelled'],
    ['NotAllowedError', 'Permission denied by system', 'denied'],
    ['AbortError', '', 'cancelled'],
    ['InvalidStateError', '', 'cancelled'],
    ['NotFoundError', '', 'missing'],
    ['NotReadableError', '', 'failed'],
  ])('says of %s (%s): %s', async (name, message, code) => {
    const media = createMedia({ devices: failing(name, message), chooseSource: null });
    expect(await media.openScreen(choice)).toEqual({ ok: false, code });
  });

  it('tells main what was picked, before it captures', async () => {
    const steps: unknown[] = [];
    const { devices } = opening(new FakeMediaTrack('video'));
    const media = createMedia({
      devices: {
        ...devices,
        getDisplayMedia(constraints) {
          steps.push('capture');
          return devices.getDisplayMedia(constraints);
        },
      },
      chooseSource: async (source) => void steps.push(source),
    });
    await media.openScreen(choice);
    expect(steps).toEqual([{ id: 'window:1', audio: true }, 'capture']);
  });

  it('asks for sound only when it is wanted', async () => {
    const video = new FakeMediaTrack('video');
    const { asked, devices } = opening(video);
    const result = await createMedia({ devices, chooseSource: null }).openScreen({ ...choice, audio: false });
    expect(result).toEqual({
      ok: true,
      value: { video, audio: null, sound: 'none', surface: 'window', isPicked: true },
    });
    expect(asked).toEqual([expect.objectContaining({ audio: false })]);
  });

  it('drops sound that has the call’s own voices in it', async () => {
    const audio = new FakeMediaTrack('audio', { restrictOwnAudio: false });
    const { devices } = opening(new FakeMediaTrack('video'), audio);
    const result = await createMedia({ devices, chooseSource: null }).openScreen(choice);
    expect(result).toMatchObject({ ok: true, value: { audio: null, sound: 'echo' } });
    expect(audio.isStopped).toBe(true);
  });

  it('says that the system gave no sound, and what it gave instead of what was picked', async () => {
    const { devices } = opening(new FakeMediaTrack('video', { displaySurface: 'monitor' }));
    const result = await createMedia({ devices, chooseSource: null }).openScreen(choice);
    expect(result).toMatchObject({ value: { sound: 'missing', surface: 'screen', isPicked: false } });
  });

  it('takes sound without them', async () => {
    const audio = new FakeMediaTrack('audio', { restrictOwnAudio: true });
    const { asked, devices } = opening(new FakeMediaTrack('video'), audio);
    const result = await createMedia({ devices, chooseSource: null }).openScreen(choice);
    expect(result).toMatchObject({ ok: true, value: { audio, sound: 'on' } });
    expect(asked).toEqual([
      expect.objectContaining({ audio: expect.objectContaining({ restrictOwnAudio: true }) as unknown }),
    ]);
  });
});
