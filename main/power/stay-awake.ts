import type { PowerSaveBlocker } from 'electron';
import type { Observable } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';

type Blocker = Pick<PowerSaveBlocker, 'start' | 'stop'>;
type Wish = Parameters<Blocker['start']>[0];

/** A call by voice may be held before a dark display; one with something to see may not. */
function wishOf({ call }: AppStatus): Wish | null {
  if (call?.phase !== 'active') return null;
  return call.pictures ? 'prevent-display-sleep' : 'prevent-app-suspension';
}

/** Keeps the computer awake while a call is active, and the display only while there is a picture. The returned function ends it. */
export function stayAwakeInCalls(status: Observable<AppStatus>, blocker: Blocker): () => void {
  let held: { readonly wish: Wish; readonly id: number } | undefined;
  const apply = (wish: Wish | null): void => {
    if (wish === (held?.wish ?? null)) return;
    const before = held;
    held = wish === null ? undefined : { wish, id: blocker.start(wish) };
    if (before) blocker.stop(before.id);
  };
  apply(wishOf(status.getState()));
  const unsubscribe = status.subscribe((now) => apply(wishOf(now)));
  return () => {
    unsubscribe();
    apply(null);
  };
}
