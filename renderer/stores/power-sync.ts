import type { Clock } from '../../src/base/clock.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { CallKind } from '../../src/protocol/model.ts';
import type { CallId } from '../../src/protocol/ids.ts';
import type { CallView } from '../../src/call/view.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import { elsewhereOf } from './other-services.ts';

/** So long after waking it may turn out that the service has given this person up. */
const wakingMs = 30_000;

interface Deps {
  readonly scope: Scope;
  readonly clock: Pick<Clock, 'now'>;
  readonly desktop: Pick<Desktop, 'power' | 'settings' | 'profiles'>;
  readonly call: Pick<CallEngine, 'view' | 'open' | 'join' | 'setMicrophone' | 'setCamera'>;
  readonly cameraTurnedOff: () => void;
}

interface Slept {
  readonly call: CallId;
  readonly kind: CallKind;
  readonly microphone: boolean;
  readonly camera: boolean;
}

const isWanted = ({ state }: { readonly state: string }): boolean => state === 'on' || state === 'opening';

const stayIn = (view: CallView): Slept | null =>
  view.phase === 'live'
    ? {
        call: view.call,
        kind: view.ownKind,
        microphone: isWanted(view.local.microphone),
        camera: isWanted(view.local.camera),
      }
    : null;

/** What sleep and lock mean to a call: the camera does not film a locked room, and a call that was slept through is joined again. */
export function startPowerSync({ scope, clock, desktop, call, cameraTurnedOff }: Deps): void {
  const { power } = desktop;
  let slept: Slept | null = null;
  let wokeAtMs = 0;

  const guardCamera = (): void => {
    const stay = stayIn(call.view.getState());
    if (!stay?.camera || !desktop.settings.getState().lockTurnsCameraOff) return;
    call.setCamera(false);
    cameraTurnedOff();
  };

  /** Others went on without this person: who slept comes back as they were, and no more open than that. */
  const comeBack = (): void => {
    if (slept === null || power.getState().isAsleep) return;
    const { call: id, kind, microphone, camera } = slept;
    const view = call.view.getState();
    if (clock.now() - wokeAtMs > wakingMs) slept = null;
    else if (view.phase === 'over' && view.call === id && view.outcome === 'lost') {
      if (!call.open.getState().some((open) => open.call === id)) return;
      slept = null;
      // Nobody is there to be asked whether they leave the call in which they are meanwhile.
      if (elsewhereOf(desktop) !== 'nothing') return;
      call.join(id, kind);
      if (!microphone) call.setMicrophone(false);
      if (!camera) call.setCamera(false);
    }
  };

  scope.own(
    power.subscribe((now, before) => {
      if (now.isLocked && !before.isLocked) guardCamera();
      if (now.isAsleep && !before.isAsleep) slept = stayIn(call.view.getState());
      if (!now.isAsleep && before.isAsleep) wokeAtMs = clock.now();
      comeBack();
    }),
  );
  scope.own(call.view.subscribe(comeBack));
  scope.own(call.open.subscribe(comeBack));
}
