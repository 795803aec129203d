import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallView, RunningShare } from '../../src/call/view.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import { watchName } from './watch-name.ts';

interface Deps {
  readonly scope: Scope;
  readonly clock: Pick<Clock, 'after'>;
  readonly view: Observable<CallView>;
  readonly capture: Desktop['capture'];
}

const shareIn = (view: CallView): RunningShare | null =>
  'local' in view && view.local.share.state === 'on' ? view.local.share : null;

/** What is shared, by the name that it has now: a browser's window is called as the page in it. Asked for once, wherever it is read. */
export function createSharedName({ scope, clock, view, capture }: Deps): Observable<string> {
  const name = createSubject('');
  let watched: RunningShare | null = null;
  let stop = (): void => {};
  const follow = (now: CallView): void => {
    const share = shareIn(now);
    if (share?.id === watched?.id && share?.name === watched?.name) return;
    stop();
    stop = () => {};
    watched = share;
    if (!share) return;
    name.set(share.name);
    const { id, surface } = share;
    if (!capture || id === '' || surface !== 'window') return;
    stop = watchName({
      list: () => capture.list('window'),
      clock,
      id,
      changed: (changed) => name.set(changed),
    });
  };
  scope.own(view.subscribe(follow));
  scope.own(() => stop());
  follow(view.getState());
  return name;
}
