import { afterEach, expect, it } from 'vitest';
import { createScope } from '../../src/base/scope.ts';
import { fetchGerman } from '../../src/texts/fetch-german.ts';
import { speak } from '../../src/texts/language.ts';
import type { ListedDevice } from '../platform/devices/device-list.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import { createDevicesStore } from './devices-store.ts';

const headset: ListedDevice = { kind: 'audioinput', id: 'a', label: 'Headset' };

afterEach(async () => speak('en', 'en', fetchGerman));

function setUp(devices: ListedDevice[] = [headset]) {
  const scope = createScope();
  const changes = new Set<() => void>();
  const reads: (() => void)[] = [];
  const list = {
    read: () => {
      const now = [...devices];
      return new Promise<ListedDevice[]>((resolve) => reads.push(() => resolve(now)));
    },
    onChange(listener: () => void) {
      changes.add(listener);
      return () => void changes.delete(listener);
    },
  };
  const store = createDevicesStore(list, scope);
  store.refresh();
  return { scope, devices, changes, reads, store };
}

it('sorts devices by kind and names the nameless', async () => {
  const t = setUp([headset, { kind: 'videoinput', id: 'c', label: '' }]);
  t.reads[0]?.();
  await settle();
  expect(t.store.getState()).toEqual({
    microphones: [{ id: 'a', label: 'Headset' }],
    cameras: [{ id: 'c', label: 'Camera 1' }],
    speakers: [],
  });
  await speak('de', 'de', fetchGerman);
  expect(t.store.getState().cameras[0]?.label).toBe('Kamera 1');
});

it('follows what is plugged in and out, whichever answer comes last', async () => {
  const t = setUp();
  t.devices.length = 0;
  for (const changed of t.changes) changed();
  t.reads[1]?.();
  t.reads[0]?.();
  await settle();
  expect(t.store.getState().microphones).toEqual([]);
});

it('reads again when asked, and not after its end', async () => {
  const t = setUp();
  t.store.refresh();
  expect(t.reads).toHaveLength(2);
  t.scope.end();
  t.reads[1]?.();
  await settle();
  expect([t.changes.size, t.store.getState().microphones]).toEqual([0, []]);
});
