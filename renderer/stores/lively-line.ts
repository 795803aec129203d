import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallView } from '../../src/call/view.ts';

interface LivelyLineDeps {
  readonly clock: Clock;
  readonly scope: Scope;
  readonly view: Observable<CallView>;
  readonly ask: () => unknown;
}

export const askMs = 500;

/** In a call the doctor asks, to see how the service goes. */
const comesAbout = ({ phase }: CallView): boolean => phase === 'calling' || phase === 'incoming';

/**
 * While it rings, what comes next comes unasked: that somebody answered, or that it is over. Where it is lost, the service notices by
 * what else it has to say; without that its next try may be twenty seconds away (30 % lost).
 */
export function keepLively({ clock, scope, view, ask }: LivelyLineDeps): void {
  let cancel = (): void => {};
  const again = (): void => {
    cancel = clock.after(askMs, () => {
      ask();
      again();
    });
  };
  scope.own(
    view.subscribe((now, before) => {
      if (comesAbout(now) === comesAbout(before)) return;
      cancel();
      if (comesAbout(now)) again();
    }),
  );
  scope.own(() => cancel());
}
