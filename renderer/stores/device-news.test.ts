import { expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createSubject } from '../../src/base/observable.ts';
import { createScope } from '../../src/base/scope.ts';
import { defaultSettings, type DeviceChoice } from '../../src/bridge/settings.ts';
import type { CallView, DeviceView } from '../../src/call/view.ts';
import { live, nothingOn } from '../platform/fakes/fake-call.ts';
import type { DevicesState } from './app-model.ts';
import { startDeviceNews } from './device-news.ts';

const pods = { id: 'pods', label: 'AirPods' };
const built = { id: 'built', label: 'Built-in' };
const plugged: DevicesState = { microphones: [built, pods], cameras: [], speakers: [built, pods] };
const without: DevicesState = { microphones: [built], cameras: [], speakers: [built] };
const chosen = (more: Partial<DeviceChoice>) => ({
  ...defaultSettings,
  devices: { ...defaultSettings.devices, ...more },
});
const speaking = (microphone: DeviceView): CallView => live(1, { ...nothingOn, microphone });
const own = { state: 'on', track: 'a' } as const;
const other = { state: 'on', track: 'b', standsIn: true } as const;

function setUp(choice: Partial<DeviceChoice>) {
  const [scope, clock] = [createScope(), createManualClock()];
  const view = createSubject<CallView>(speaking(own));
  const settings = createSubject(chosen(choice));
  const devices = createSubject<DevicesState>(plugged);
  const said: string[] = [];
  startDeviceNews({
    ...{ scope, clock, view, settings, devices },
    standsIn: (kind, name) => said.push(`${kind} without ${name}`),
    back: (kind, name) => said.push(`${kind} is ${name}`),
  });
  return { scope, clock, view, settings, devices, said };
}

it('says that the default stands in for a microphone, once, and that it is back', () => {
  const { clock, view, devices, said } = setUp({ microphone: 'pods' });
  devices.set(without);
  view.set(speaking(other));
  clock.advance(1_999);
  expect(said).toEqual([]);
  clock.advance(1);
  view.set(speaking({ ...other, track: 'c' }));
  clock.advance(5_000);
  view.set(speaking({ state: 'off' }));
  view.set(speaking(own));
  expect(said).toEqual(['microphone without AirPods', 'microphone is AirPods']);
});

it('is silent about a headset that only changed its profile', () => {
  const { clock, view, said } = setUp({ microphone: 'pods' });
  view.set(speaking(other));
  clock.advance(1_500);
  view.set(speaking(own));
  clock.advance(5_000);
  expect(said).toEqual([]);
  expect(clock.pending()).toBe(0);
});

it('does not call another choice the return of the first', () => {
  const { clock, view, settings, said } = setUp({ microphone: 'pods' });
  view.set(speaking(other));
  clock.advance(2_000);
  settings.set(chosen({ microphone: 'built' }));
  view.set(speaking(own));
  expect(said).toEqual(['microphone without AirPods']);
});

it('speaks of a speaker in a call alone, and only where the list has names', () => {
  const { clock, view, devices, said } = setUp({ speaker: 'pods' });
  devices.set({ ...without, speakers: [] });
  clock.advance(5_000);
  view.set({ phase: 'idle' });
  devices.set(without);
  clock.advance(5_000);
  expect(said).toEqual([]);
  view.set(speaking(own));
  clock.advance(2_000);
  devices.set(plugged);
  expect(said).toEqual(['speaker without AirPods', 'speaker is AirPods']);
});

it('leaves no timer behind', () => {
  const { scope, clock, view } = setUp({ microphone: 'pods' });
  view.set(speaking(other));
  scope.end();
  expect(clock.pending()).toBe(0);
});
