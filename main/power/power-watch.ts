import type { PowerMonitor } from 'electron';
import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import { awake, type Power } from '../../src/bridge/power.ts';

type Monitor = Pick<PowerMonitor, 'getSystemIdleState' | 'on'>;

/** Where only asking tells that the screen is locked, the camera films a locked room no longer than this. */
const askMs = 3_000;
/** `getSystemIdleState` wants a time after which it says idle; only `locked` counts here. */
const neverIdleSeconds = 1_000_000;

interface PowerWatchDeps {
  readonly monitor: Monitor;
  readonly clock: Clock;
  readonly status: Observable<AppStatus>;
}

export interface PowerWatch extends Observable<Power> {
  end(): void;
}

/**
 * Sleep and lock. macOS and Windows tell of the lock; elsewhere the state is asked for, while the camera is on and only then
 * (Electron's page "powerMonitor": lock-screen is told on macOS and Windows).
 */
export function watchPower({ monitor, clock, status }: PowerWatchDeps): PowerWatch {
  const power = createSubject(awake);
  let cancel = (): void => {};
  let isTold = false;

  const set = (patch: Partial<Power>): void => {
    const next = { ...power.getState(), ...patch };
    if (JSON.stringify(next) !== JSON.stringify(power.getState())) power.set(next);
  };
  const ask = (): void => {
    cancel();
    if (isTold) return;
    set({ isLocked: monitor.getSystemIdleState(neverIdleSeconds) === 'locked' });
    cancel = status.getState().call?.camera ? clock.after(askMs, ask) : () => {};
  };
  const told = (isLocked: boolean) => (): void => {
    isTold = true;
    cancel();
    set({ isLocked });
  };

  monitor.on('suspend', () => set({ isAsleep: true }));
  monitor.on('resume', () => set({ isAsleep: false }));
  monitor.on('lock-screen', told(true));
  monitor.on('unlock-screen', told(false));
  const unsubscribe = status.subscribe((now, before) => {
    if (now.call?.camera !== before.call?.camera) ask();
  });

  return {
    getState: () => power.getState(),
    subscribe: (listener) => power.subscribe(listener),
    end() {
      unsubscribe();
      cancel();
    },
  };
}
