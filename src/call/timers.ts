import type { Clock } from '../base/clock.ts';
import type { Scope } from '../base/scope.ts';

/** Named timers of one owner; setting one again moves it. */
export interface Timers<Name extends string> {
  set(name: Name, delayMs: number): void;
  clear(name: Name): void;
}

export function createTimers<Name extends string>(
  clock: Clock,
  scope: Scope,
  fired: (name: Name) => void,
): Timers<Name> {
  const cancels = new Map<Name, () => void>();
  const clear = (name: Name): void => {
    cancels.get(name)?.();
    cancels.delete(name);
  };
  scope.own(() => {
    for (const name of cancels.keys()) clear(name);
  });
  return {
    set(name, delayMs) {
      clear(name);
      cancels.set(
        name,
        clock.after(delayMs, () => {
          cancels.delete(name);
          fired(name);
        }),
      );
    },
    clear,
  };
}
