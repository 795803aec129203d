import type { Clock } from '../../src/base/clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { AppStatus } from '../../src/bridge/contract.ts';
import type { Tell } from '../profiles/commands.ts';

/** A page that hangs must not keep the app from quitting. */
const leaveTimeoutMs = 1_000;

interface LeaveCallDeps {
  readonly status: Observable<AppStatus>;
  readonly tell: Tell;
  readonly clock: Clock;
}

/**
 * Puts down the call and waits until the page says that it has. What a page sends while it is closed may not go out any
 * more, and the other side would look at a frozen picture.
 */
export const createLeaveCall =
  ({ status, tell, clock }: LeaveCallDeps) =>
  (): Promise<void> =>
    new Promise((resolve) => {
      if (status.getState().call === null) return resolve();
      const finish = (): void => {
        cancel();
        unsubscribe();
        resolve();
      };
      const cancel = clock.after(leaveTimeoutMs, finish);
      const unsubscribe = status.subscribe(({ call }) => {
        if (call === null) finish();
      });
      tell({ command: 'leave-call' });
    });
