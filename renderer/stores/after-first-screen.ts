import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallView } from '../../src/call/view.ts';

interface Deps {
  readonly scope: Scope;
  readonly clock: Pick<Clock, 'after'>;
  readonly view: Observable<Pick<CallView, 'phase'>>;
}

export const firstScreenMs = 1_000;

/**
 * What only a call needs: a moment after the start, or with the first call where that is sooner. Browsers start processes of their own to
 * tell of devices and codecs, which would take their time from the first screen.
 */
export function afterFirstScreen({ scope, clock, view }: Deps, run: () => void): void {
  const first = scope.child();
  const begin = (): void => {
    first.end();
    run();
  };
  first.own(clock.after(firstScreenMs, begin));
  first.own(view.subscribe(begin));
}
