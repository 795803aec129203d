import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import type { CallView, LiveCall, RingView } from '../../src/call/view.ts';
import type { UserId } from '../../src/protocol/ids.ts';
import type { Sounds } from '../platform/voice/sounds.ts';

const isConnected = (view: CallView): view is LiveCall =>
  view.phase === 'live' && view.connectedAtMs !== null;

const isIn = ({ peers }: LiveCall, user: UserId): boolean => peers.some((peer) => peer.user === user);

interface Deps {
  readonly scope: Scope;
  readonly view: Observable<CallView>;
  readonly waiting: Observable<RingView | null>;
  readonly settings: Observable<Settings>;
  readonly sounds: Sounds;
}

/** Heard when the other side is there, when somebody comes or goes, when a call that had connected is over, and once when another waits. */
export function startCallSounds({ scope, view, waiting, settings, sounds }: Deps): void {
  scope.own(
    waiting.subscribe((now, before) => {
      if (now && now.call !== before?.call) sounds.play('message', settings.getState().devices.speaker);
    }),
  );
  scope.own(
    view.subscribe((now, before) => {
      const { speaker } = settings.getState().devices;
      if (!isConnected(before)) return isConnected(now) ? sounds.play('join', speaker) : undefined;
      if (!isConnected(now)) return sounds.play('leave', speaker);
      if (now.peers.some(({ user }) => !isIn(before, user))) sounds.play('join', speaker);
      else if (before.peers.some(({ user }) => !isIn(now, user))) sounds.play('leave', speaker);
    }),
  );
}
