import type { Clock } from '../../src/base/clock.ts';
import { createEndingClock } from '../../src/base/ending-clock.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { Desktop } from '../platform/desktop.ts';
import type { KeptShare } from '../platform/kept-share.ts';
import type { KeptValue } from '../platform/kept-value.ts';
import type { VoiceLevels } from '../platform/voice-levels.ts';
import type { AppModel, SessionState } from './app-model.ts';
import { createCallMoments } from './call-moments.ts';
import { createCallVoices } from './call-voices.ts';
import { followLooks } from './follow-looks.ts';
import { lacksRelay } from './lacks-relay.ts';
import { createLookedAt } from './looked-at.ts';
import { createShareAgain } from './share-again.ts';

interface Deps {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly call: CallEngine;
  readonly session: Observable<SessionState>;
  readonly desktop: Pick<Desktop, 'settings'>;
  readonly levels: VoiceLevels;
  readonly isSeen: Observable<boolean>;
  readonly keptShare: KeptValue<KeptShare>;
  /** The person hides their address, and there is no relay to hide it behind. */
  readonly nothingToHideBehind: () => void;
}

type CallParts = Pick<AppModel, 'voices' | 'moments' | 'lookedAt' | 'shareAgain' | 'startCall' | 'joinCall'>;

/** What the screens need of a call besides the engine. */
export function createCallParts({ scope, call, session, desktop, levels, isSeen, ...deps }: Deps): CallParts {
  const clock = createEndingClock(deps.clock);
  scope.own(() => clock.end());
  const self = (): SessionState['self'] => session.getState().self;
  // It would ring, be answered, and find no way.
  const ifThereIsAWay = (go: () => void): void => {
    if (lacksRelay(session.getState(), desktop.settings.getState())) deps.nothingToHideBehind();
    else go();
  };
  const lookedAt = createLookedAt({ scope, isSeen });
  followLooks({ scope, call, lookedAt, isSeen });
  return {
    voices: createCallVoices({ scope, clock, view: call.view, levels, self, isSeen }),
    moments: createCallMoments({ scope, clock, call }),
    lookedAt,
    shareAgain: createShareAgain({ scope, clock, call, kept: deps.keptShare }),
    startCall: (place, kind) => ifThereIsAWay(() => call.start(place, kind)),
    joinCall: (id, kind) => ifThereIsAWay(() => call.join(id, kind)),
  };
}
