import { expect, it } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import { FakeMedia } from '../../../src/call/fakes/fake-media.ts';
import { createMutedEar, telling } from './muted-ear.ts';

class FakeTrack {
  enabled = false;
  readyState = 'live';
  readonly twins: FakeTrack[] = [];
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
  stop(): void {
    this.readyState = 'ended';
  }
  clone(): FakeTrack {
    const twin = new FakeTrack(`${this.id}-twin`);
    this.twins.push(twin);
    return twin;
  }
}

const asTrack = (track: FakeTrack) => track as unknown as MediaStreamTrack;

function setUp() {
  const log: string[] = [];
  const ear = createMutedEar({
    createLevels: ({ get }) => ({
      measure: ([id = '']) => {
        const track = get();
        log.push(`measure ${id}`);
        return new Map(track?.id === id && track.enabled ? [[id, 0.2]] : []);
      },
      rest: () => void log.push('rest'),
    }),
  });
  return { ear, log };
}

it('hears through a twin that is let through, while the microphone stays as it is', () => {
  const { ear, log } = setUp();
  const microphone = new FakeTrack('mic');
  ear.opened(asTrack(microphone));
  expect([ear.level(), ear.level()]).toEqual([0.2, 0.2]);
  expect(microphone.enabled).toBe(false);
  expect(microphone.twins).toHaveLength(1);
  ear.rest();
  expect(microphone.twins[0]?.readyState).toBe('ended');
  expect(microphone.readyState).toBe('live');
  expect(log).toEqual(['measure mic-twin', 'measure mic-twin', 'rest']);
});

it('knows nothing before a microphone was opened, and holds on to none that was let go', () => {
  const { ear } = setUp();
  expect(ear.level()).toBeUndefined();
  const microphone = new FakeTrack('mic');
  ear.opened(asTrack(microphone));
  ear.level();
  microphone.stop();
  expect(ear.level()).toBeUndefined();
  expect(microphone.twins.map(({ readyState }) => readyState)).toEqual(['ended']);
});

it('follows to the microphone that is opened next', () => {
  const { ear } = setUp();
  const [first, second] = [new FakeTrack('one'), new FakeTrack('two')];
  ear.opened(asTrack(first));
  ear.level();
  ear.opened(asTrack(second));
  expect(ear.level()).toBe(0.2);
  expect(first.twins[0]?.readyState).toBe('ended');
  expect(second.twins[0]?.enabled).toBe(true);
});

it('is told of each microphone that opens, and of no other', async () => {
  const media = new FakeMedia();
  const told: unknown[] = [];
  const listened = telling(media, (track) => told.push(track));
  const opened = await listened.openMicrophone('usb');
  await listened.openCamera('');
  media.failures.set('microphone', 'denied');
  expect(await listened.openMicrophone('usb')).toEqual(fail('denied'));
  expect(opened).toEqual(ok(media.opened[0]));
  expect(told).toEqual([media.opened[0]]);
});
