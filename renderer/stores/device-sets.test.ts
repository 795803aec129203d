import { expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import { mostDeviceSets, type DeviceChoice, type NoiseSuppression } from '../../src/bridge/settings.ts';
import { createFakeDesktop } from '../platform/fakes/fake-desktop.ts';
import { settle } from '../platform/fakes/fake-sockets.ts';
import type { DevicesState, MediaDevice } from './app-model.ts';
import { deviceSetKey, startDeviceSets } from './device-sets.ts';

const device = (id: string): MediaDevice => ({ id, label: id });
const built = device('built-in-0123456789');
const dock = device('dock-0123456789');
const tv = device('tv-0123456789');
const none: DevicesState = { microphones: [], cameras: [], speakers: [] };
const laptop: DevicesState = { microphones: [built], cameras: [built], speakers: [built] };
const docked: DevicesState = { microphones: [dock, built], cameras: [built], speakers: [built, dock] };
const atTv: DevicesState = { ...laptop, speakers: [built, tv] };

function setUp() {
  const [scope, clock] = [createScope(), createManualClock()];
  const fake = createFakeDesktop();
  const { desktop } = fake;
  const devices = createSubject<DevicesState>(none);
  const said: string[] = [];
  const start = (seen = devices): void =>
    startDeviceSets({
      ...{ scope, clock, desktop, devices: seen },
      restored: (what) => said.push(what.join(' ')),
      failed: () => said.push('failed'),
    });
  start();
  const pass = async (ms: number): Promise<void> => {
    clock.advance(ms);
    await settle();
  };
  const chosen = () => desktop.settings.getState();
  return {
    ...{ scope, clock, devices, said, pass, chosen, start },
    plug: async (next: DevicesState) => {
      devices.set(next);
      await pass(1_000);
    },
    pick: async (more: Partial<DeviceChoice>, noiseSuppression: NoiseSuppression = 'standard') => {
      const now = { ...chosen().devices, ...more };
      await desktop.changeSettings({ devices: now, noiseSuppression });
      await settle();
    },
    breakSettings: () => fake.breakSettings(),
    keys: () => chosen().deviceSets.map(({ key }) => key),
  };
}

it('knows devices by kind and by how their ids begin, in whatever order', () => {
  expect(deviceSetKey(docked)).toBe('cam built-in,mic built-in,mic dock-012,out built-in,out dock-012');
  expect(deviceSetKey({ ...docked, microphones: [built, dock] })).toBe(deviceSetKey(docked));
  expect(deviceSetKey(none)).toBe('');
  const many = Array.from({ length: 200 }, (_, i) => device(`${i}-0123456789`));
  expect(deviceSetKey({ ...none, speakers: many })).toBe('');
});

it('chooses again what was chosen when the same devices were there, and says so once', async () => {
  const t = setUp();
  await t.plug(laptop);
  await t.pass(5_000);
  // Read again, as when a menu opens.
  t.devices.set({ ...laptop });
  await t.pass(4_999);
  expect(t.keys()).toEqual([]);
  await t.pass(1);
  await t.plug(docked);
  await t.pick({ microphone: dock.id, speaker: dock.id }, 'off');
  expect(t.said).toEqual([]);
  await t.plug(laptop);
  expect(t.chosen()).toMatchObject({
    devices: { microphone: '', speaker: '' },
    noiseSuppression: 'standard',
  });
  await t.plug(docked);
  expect(t.chosen()).toMatchObject({
    devices: { microphone: dock.id, speaker: dock.id },
    noiseSuppression: 'off',
  });
  expect(t.said).toEqual(['microphone speaker noiseSuppression', 'microphone speaker noiseSuppression']);
  expect(t.keys()).toEqual([deviceSetKey(docked), deviceSetKey(laptop)]);
  await t.pass(60_000);
  expect(t.said).toHaveLength(2);
});

it('keeps what fits with devices that are new, and a choice that is not there', async () => {
  const t = setUp();
  await t.plug(docked);
  await t.pick({ microphone: dock.id });
  await t.plug(laptop);
  await t.pass(9_000);
  expect(t.chosen().devices.microphone).toBe(dock.id);
  await t.plug(atTv);
  await t.pass(10_000);
  expect(t.chosen().devices.microphone).toBe(dock.id);
  await t.plug(docked);
  expect(t.keys()).toEqual([deviceSetKey(docked), deviceSetKey(atTv)]);
  expect(t.said).toEqual([]);
});

it('is silent about a headset that is away for a moment, and what comes one by one', async () => {
  const t = setUp();
  await t.plug(laptop);
  await t.pass(9_000);
  await t.plug(docked);
  await t.pick({ microphone: dock.id });
  t.devices.set(laptop);
  await t.pass(999);
  t.devices.set(docked);
  await t.pass(20_000);
  expect(t.chosen().devices.microphone).toBe(dock.id);
  expect(t.said).toEqual([]);
});

it('takes a choice made while devices still come for the one that is wanted with them', async () => {
  const t = setUp();
  await t.plug(docked);
  await t.pick({ speaker: dock.id });
  await t.plug(laptop);
  t.devices.set(docked);
  await t.pick({ speaker: built.id });
  await t.pass(1_000);
  await t.plug(laptop);
  await t.plug(docked);
  expect(t.chosen().devices.speaker).toBe(built.id);
  expect(t.said).toEqual([]);
});

it('a page that learns later what is plugged in takes no choice of another for one of its own', async () => {
  const t = setUp();
  const late = createSubject<DevicesState>(none);
  t.start(late);
  const plugBoth = (next: DevicesState): Promise<void> => {
    late.set(next);
    return t.plug(next);
  };
  await plugBoth(docked);
  await t.pick({ camera: 'cam' });
  await plugBoth(laptop);
  await t.pick({ camera: '' });
  await t.plug(docked);
  expect(t.chosen().devices.camera).toBe('cam');
  late.set(docked);
  await t.pass(1_000);
  await plugBoth(laptop);
  expect(t.chosen().devices.camera).toBe('');
  expect(t.keys()).toHaveLength(2);
});

it('forgets the set that was not there for longest', async () => {
  const t = setUp();
  for (let i = 0; i < mostDeviceSets + 2; i += 1) {
    await t.plug({ ...laptop, speakers: [device(`${i}-0123456789`)] });
    await t.pick({ speaker: `speaker ${i}` });
  }
  expect(t.keys()).toHaveLength(mostDeviceSets);
  expect(t.keys().at(-1)).toContain('out 2-012345');
});

it('says that it could not be kept, and leaves no timer behind', async () => {
  const t = setUp();
  await t.plug(laptop);
  t.breakSettings();
  await t.pass(10_000);
  expect(t.said).toEqual(['failed']);
  t.devices.set(docked);
  t.scope.end();
  expect(t.clock.pending()).toBe(0);
});
