import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import type { CallView } from '../../src/call/view.ts';
import type { Sounds } from '../platform/sounds.ts';

const isConnected = (view: CallView): boolean => view.phase === 'live' && view.connectedAtMs !== null;

interface Deps {
  readonly scope: Scope;
  readonly view: Observable<CallView>;
  readonly settings: Observable<Settings>;
  readonly sounds: Sounds;
}

/** Heard when the other side is there, and when a call that had connected is over. */
export function startCallSounds({ scope, view, settings, sounds }: Deps): void {
  scope.own(
    view.subscribe((now, before) => {
      const { speaker } = settings.getState().devices;
      if (isConnected(now) && !isConnected(before)) sounds.play('join', speaker);
      if (!isConnected(now) && isConnected(before)) sounds.play('leave', speaker);
    }),
  );
}
