import { expect, it } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import type { Media } from '../../../src/call/ports.ts';
import { createDeviceTests } from './device-tests.ts';

function setUp(more: Partial<Media> = {}) {
  const done: string[] = [];
  const track = (name: string) => ({ stop: () => done.push(`${name} stops`) }) as unknown as MediaStreamTrack;
  const tests = createDeviceTests({
    media: {
      openMicrophone: async () => ok(track('microphone')),
      openCamera: async () => ok(track('camera')),
      openScreen: async ({ surface }) =>
        ok({
          video: track('screen'),
          audio: track('its sound'),
          sound: 'none',
          surface,
          isPicked: true,
        }),
      watchScreen: () => () => {},
      ...more,
    },
    sounds: {
      play: (name, speaker) => done.push(`${name} on ${speaker}`),
      loop: (name, speaker) => {
        done.push(`${name} on ${speaker}`);
        return () => done.push(`${name} ends`);
      },
    },
    createContext: () =>
      ({
        createAnalyser: () => ({
          getFloatTimeDomainData: (wave: Float32Array) => wave.fill(-0.5),
        }),
        createMediaStreamSource: () => ({ connect() {} }),
        close: async () => void done.push('clock ends'),
      }) as unknown as AudioContext,
    createStream: () => ({}) as MediaStream,
    recording: {
      createRecorder() {
        throw new Error('not here');
      },
      createAudio: () => ({}) as HTMLAudioElement,
      urls: URL,
    },
  });
  return { tests, done };
}

it('a microphone is heard, and closed with all that listened', async () => {
  const { tests, done } = setUp();
  const heard = await tests.hear('mic');
  if (!heard.ok) throw new Error(heard.code);
  expect(heard.value.level()).toBeCloseTo(0.5);
  heard.value.end();
  expect(done).toEqual(['microphone stops', 'clock ends']);
});

it('a camera and a screen are seen and closed; the sound of a screen is not wanted', async () => {
  const { tests, done } = setUp();
  for (const opened of [
    await tests.see('cam'),
    await tests.share({ id: 's', surface: 'screen', name: '', audio: false }),
  ]) {
    if (opened.ok) opened.value.end();
  }
  expect(done).toEqual(['its sound stops', 'camera stops', 'screen stops']);
});

it('what cannot be opened says why', async () => {
  const { tests } = setUp({
    openMicrophone: async () => fail('denied'),
    openCamera: async () => fail('in-use'),
    openScreen: async () => fail('cancelled'),
  });
  expect([
    await tests.hear(''),
    await tests.see(''),
    await tests.share({ id: '', surface: 'screen', name: '', audio: false }),
  ]).toEqual([fail('denied'), fail('in-use'), fail('cancelled')]);
});

it('sounds come from the speaker that is chosen, and a ring until it is ended', () => {
  const { tests, done } = setUp();
  tests.play('join', 'headset');
  tests.play('ring', 'desk')();
  expect(done).toEqual(['join on headset', 'ring on desk', 'ring ends']);
});
