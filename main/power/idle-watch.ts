import type { PowerMonitor } from 'electron';
import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import { idleAfterMs } from '../../src/bridge/idle.ts';

type Monitor = Pick<PowerMonitor, 'getSystemIdleState' | 'getSystemIdleTime' | 'on'>;

/** How soon it is seen that somebody is back. */
const backMs = 5_000;

export interface IdleWatch extends Observable<boolean> {
  end(): void;
}

/**
 * Whether nobody is at this computer: it was not touched for a while, or its screen is locked. While somebody is there it is
 * looked at no more often than they could have become idle. Where the system does not say (some on Wayland), somebody is there.
 */
export function watchIdle(monitor: Monitor, clock: Clock): IdleWatch {
  const idle = createSubject(false);
  let isLocked = false;
  let cancel = (): void => {};

  const look = (): void => {
    cancel();
    const state = monitor.getSystemIdleState(idleAfterMs / 1000);
    const isIdle = isLocked || state === 'idle' || state === 'locked';
    const leftMs = idleAfterMs - monitor.getSystemIdleTime() * 1000;
    cancel = clock.after(isIdle ? backMs : Math.max(backMs, leftMs), look);
    idle.set(isIdle);
  };
  const lock = (locked: boolean) => (): void => {
    isLocked = locked;
    look();
  };
  // Told by macOS and Windows; elsewhere the state is `locked` where the system says so.
  monitor.on('lock-screen', lock(true));
  monitor.on('unlock-screen', lock(false));
  monitor.on('resume', look);
  look();

  return {
    getState: () => idle.getState(),
    subscribe: (listener) => idle.subscribe(listener),
    end: () => cancel(),
  };
}
