import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import {
  mostDeviceSetChars,
  mostDeviceSets,
  type DeviceChoice,
  type DeviceSet,
} from '../../src/bridge/settings.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import type { DevicesState } from './app-model.ts';

/** What is remembered for the devices that are there together. */
export type DevicePick = keyof DeviceChoice | 'noiseSuppression';
type Picks = Omit<DeviceSet, 'key'>;

interface Deps {
  readonly scope: Scope;
  readonly clock: Pick<Clock, 'after'>;
  readonly desktop: Pick<Desktop, 'settings' | 'changeSettings'>;
  readonly devices: Observable<DevicesState>;
  /** As it was chosen when these devices were there before. */
  readonly restored: (what: readonly DevicePick[]) => void;
  readonly failed: () => void;
}

/** The devices of a dock come one after the other, and a headset that changes its profile is away for a moment. */
const settleMs = 1_000;
/** What is there on the way to something else is not worth remembering. */
const staysMs = 10_000;

const charsOfId = 8;

/** The devices that are there, whatever their order; empty where nobody can tell, as before the first permission. */
export function deviceSetKey({ microphones, cameras, speakers }: DevicesState): string {
  const kinds = { mic: microphones, cam: cameras, out: speakers };
  const key = Object.entries(kinds)
    .flatMap(([kind, found]) => found.map(({ id }) => `${kind} ${id.slice(0, charsOfId)}`))
    .toSorted()
    .join(',');
  return key.length > mostDeviceSetChars ? '' : key;
}

const picksOf = ({ devices, noiseSuppression }: Picks): Picks => ({ devices, noiseSuppression });

function differences(one: Picks, other: Picks): DevicePick[] {
  const flat = (of: Picks) => ({ ...of.devices, noiseSuppression: of.noiseSuppression });
  const [a, b] = [flat(one), flat(other)];
  return (['microphone', 'camera', 'speaker', 'ringSpeaker', 'noiseSuppression'] as const).filter(
    (pick) => a[pick] !== b[pick],
  );
}

const isSame = (one: Picks, other: Picks): boolean => differences(one, other).length === 0;

/** Remembers for each set of devices what was chosen while it was there, and chooses it again. */
export function startDeviceSets({ scope, clock, desktop, devices, restored, failed }: Deps): void {
  const { settings } = desktop;
  let seen = '';
  /** What is there to stay; empty while it changes. */
  let there = '';
  let isPickedMeanwhile = false;
  let cancel = (): void => {};

  const withFirst = (key: string, picks: Picks): DeviceSet[] => {
    const others = settings.getState().deviceSets.filter((set) => set.key !== key);
    return [{ key, ...picks }, ...others].slice(0, mostDeviceSets);
  };
  const remember = (): void => {
    const now = settings.getState();
    const [first] = now.deviceSets;
    if (first?.key === there && isSame(first, now)) return;
    desktop.changeSettings({ deviceSets: withFirst(there, picksOf(now)) }).catch(failed);
  };
  const arrive = (key: string): void => {
    there = key;
    if (isPickedMeanwhile) return remember();
    const now = settings.getState();
    const known = now.deviceSets.find((set) => set.key === key);
    if (!known) {
      cancel = clock.after(staysMs, remember);
      return;
    }
    // Also what is not there now: it may come back.
    const what = differences(known, now);
    if (what.length === 0) return remember();
    const picks = picksOf(known);
    desktop
      .changeSettings({ ...picks, deviceSets: withFirst(key, picks) })
      .then(() => restored(what), failed);
  };
  const look = (): void => {
    const key = deviceSetKey(devices.getState());
    if (key === seen) return;
    cancel();
    [seen, there, isPickedMeanwhile] = [key, '', false];
    if (key !== '') cancel = clock.after(settleMs, () => arrive(key));
  };

  scope.own(devices.subscribe(look));
  scope.own(
    settings.subscribe((now, before) => {
      const [first] = now.deviceSets;
      // Chosen again, by this page or that of another profile, and not by the person.
      const isRestored = first !== undefined && isSame(first, now);
      if (isSame(now, before) || isRestored) return;
      if (there === '') isPickedMeanwhile = true;
      else remember();
    }),
  );
  scope.own(() => cancel());
  look();
}
