import type { Observable, Subject } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallView } from '../../src/call/view.ts';
import type { CallId } from '../../src/protocol/ids.ts';
import type { KeptValue } from '../platform/page/kept-value.ts';

interface Deps {
  readonly scope: Scope;
  readonly view: Observable<CallView>;
  readonly voiceOnly: Subject<boolean>;
  readonly kept: KeptValue<CallId | null>;
}

/** That no cameras are wanted is of one call, and of all of it: the page that comes back into it knows it too. */
export function keepVoiceOnly({ scope, view, voiceOnly, kept }: Deps): void {
  let call: CallId | null = null;
  const follow = (now: CallView): void => {
    const next = now.phase === 'live' ? now.call : null;
    if (next !== call) {
      call = next;
      voiceOnly.set(call !== null && kept.load() === call);
    }
    if (now.phase === 'over') void kept.save(null);
  };
  scope.own(view.subscribe(follow));
  scope.own(
    voiceOnly.subscribe((isWanted) => {
      if (call !== null) void kept.save(isWanted ? call : null);
    }),
  );
}
