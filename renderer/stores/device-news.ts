import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import type { ActiveCall, CallView } from '../../src/call/view.ts';
import type { DevicesState, MediaDevice } from './app-model.ts';
import { isInCall } from './call-place.ts';

export type CallDevice = 'microphone' | 'camera' | 'speaker';

interface Deps {
  readonly scope: Scope;
  readonly clock: Pick<Clock, 'after'>;
  readonly view: Observable<CallView>;
  readonly settings: Observable<Settings>;
  readonly devices: Observable<DevicesState>;
  /** The system's default is used instead of the chosen one, whose name is not always known. */
  readonly standsIn: (kind: CallDevice, name: string | null) => void;
  readonly back: (kind: CallDevice, name: string | null) => void;
}

/** A headset that comes back at once is not worth two lines, and where the choice for what is left is known that one is said (`device-sets`). */
const settleMs = 2_000;

/** A list without names is one before the first permission: nothing follows from it. */
export const isThere = (found: readonly MediaDevice[], id: string): boolean =>
  id === '' || found.length === 0 || found.some((device) => device.id === id);

/** Whether the system's default stands in; null while nobody can tell. */
function standsInNow(
  kind: CallDevice,
  { local }: ActiveCall,
  { speakers }: DevicesState,
  chosen: string,
): boolean | null {
  if (kind === 'speaker') return !isThere(speakers, chosen);
  return local[kind].state === 'on' ? local[kind].standsIn === true : null;
}

/** Says in a call that a chosen device went and which one is used, and that it is back. */
export function startDeviceNews({ scope, clock, view, settings, devices, standsIn, back }: Deps): void {
  const names = new Map<string, string>();
  const learn = ({ microphones, cameras, speakers }: DevicesState): void => {
    for (const { id, label } of [...microphones, ...cameras, ...speakers]) names.set(id, label);
  };

  const follow = (kind: CallDevice) => {
    let cancel: (() => void) | null = null;
    /** Of what was said that it is not used. */
    let missed: string | null = null;
    const stop = (): void => {
      cancel?.();
      cancel = null;
    };
    const look = (): void => {
      const [now, chosen] = [view.getState(), settings.getState().devices[kind]];
      if (!isInCall(now)) {
        missed = null;
        return stop();
      }
      const isMissed = standsInNow(kind, now, devices.getState(), chosen);
      if (isMissed === null) return;
      if (isMissed && missed !== chosen) {
        cancel ??= clock.after(settleMs, () => {
          cancel = null;
          missed = settings.getState().devices[kind];
          standsIn(kind, names.get(missed) ?? null);
        });
      }
      if (isMissed) return;
      stop();
      if (missed !== null && missed === chosen) back(kind, names.get(chosen) ?? null);
      missed = null;
    };
    scope.own(stop);
    return look;
  };

  const looks = (['microphone', 'camera', 'speaker'] as const).map(follow);
  const lookAtAll = (): void => {
    for (const look of looks) look();
  };
  learn(devices.getState());
  scope.own(devices.subscribe(learn));
  for (const source of [view, settings, devices]) scope.own(source.subscribe(lookAtAll));
}
