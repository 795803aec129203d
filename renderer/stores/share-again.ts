import type { Clock } from '../../src/base/clock.ts';
import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallEngine, ShareChoice } from '../../src/call/engine-face.ts';
import type { CallView, LiveCall, ShareView } from '../../src/call/view.ts';
import type { CallId } from '../../src/protocol/ids.ts';
import type { KeptShare } from '../platform/page/kept-share.ts';
import type { KeptValue } from '../platform/page/kept-value.ts';

/** A share that ended because the page was loaded anew, or crashed. */
export interface ShareAgain {
  /** What is offered to be shared again; null: nothing. */
  readonly offered: Observable<ShareChoice | null>;
  share(): void;
  dismiss(): void;
}

interface Deps {
  readonly scope: Scope;
  readonly clock: Pick<Clock, 'after'>;
  readonly call: Pick<CallEngine, 'view' | 'share'>;
  readonly kept: KeptValue<KeptShare>;
}

/** What of the page before is still to be shared. */
type Left =
  | { readonly is: 'nothing' }
  | { readonly is: 'kept'; readonly share: NonNullable<KeptShare> }
  /** Asked for without a question, and not answered yet. */
  | { readonly is: 'tried'; readonly choice: ShareChoice };

type Running = Extract<ShareView, { state: 'on' }>;

const keptOf = (call: CallId, { id, surface, name, audioTrack, isPaused }: Running): KeptShare => ({
  call,
  choice: { id, surface, name, audio: audioTrack !== null },
  ...(isPaused && { isPaused }),
});

/** Shares the same again where it was picked by name here; elsewhere, and where that is refused, a click is asked for. */
export function createShareAgain({ scope, clock, call, kept }: Deps): ShareAgain {
  const offered = createSubject<ShareChoice | null>(null);
  const before = kept.load() ?? null;
  let left: Left = before ? { is: 'kept', share: before } : { is: 'nothing' };

  const forget = (): void => {
    left = { is: 'nothing' };
    offered.set(null);
    void kept.save(null);
  };

  const comeBack = ({ choice, isPaused = false }: NonNullable<KeptShare>): void => {
    // What was held is not to be seen again before the person says so.
    if (choice.id === '' || isPaused) {
      left = { is: 'nothing' };
      return offered.set(choice);
    }
    left = { is: 'tried', choice };
    // When everybody has seen that the call is back.
    scope.own(clock.after(0, () => call.share(choice)));
  };

  const whileOff = (now: LiveCall, was: CallView): void => {
    if (left.is === 'kept') {
      if (left.share.call !== now.call || now.ownKind === 'voice') forget();
      else if (now.sinceMs !== null) comeBack(left.share);
      return;
    }
    const before = 'local' in was ? was.local.share.state : 'off';
    if (before === 'on') return forget();
    if (before !== 'opening' || left.is !== 'tried') return;
    offered.set(left.choice);
    left = { is: 'nothing' };
  };

  const follow = (now: CallView, was: CallView): void => {
    // Before the service has said that this device is in a call.
    if (now.phase === 'idle') return;
    if (now.phase !== 'live') return forget();
    const { share } = now.local;
    if (share.state === 'off') return whileOff(now, was);
    if (share.state === 'opening') return;
    offered.set(null);
    left = { is: 'nothing' };
    void kept.save(share.state === 'on' ? keptOf(now.call, share) : null);
  };
  scope.own(call.view.subscribe(follow));

  return {
    offered,
    share() {
      const choice = offered.getState();
      offered.set(null);
      if (choice) call.share(choice);
    },
    dismiss: forget,
  };
}
