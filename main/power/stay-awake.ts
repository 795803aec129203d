import type { PowerSaveBlocker } from 'electron';
import type { Observable } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';

type Blocker = Pick<PowerSaveBlocker, 'start' | 'stop'>;

/** The display stays on while a call is active, and only then. The returned function ends it. */
export function stayAwakeInCalls(status: Observable<AppStatus>, blocker: Blocker): () => void {
  let held: number | undefined;
  const release = (): void => {
    if (held !== undefined) blocker.stop(held);
    held = undefined;
  };
  const apply = ({ call }: AppStatus): void => {
    if (call?.phase !== 'active') release();
    else held ??= blocker.start('prevent-display-sleep');
  };
  apply(status.getState());
  const unsubscribe = status.subscribe(apply);
  return () => {
    unsubscribe();
    release();
  };
}
