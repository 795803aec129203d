import type { Clock } from '../../src/base/clock.ts';
import type { Scope } from '../../src/base/scope.ts';
import type { CallEngine } from '../../src/call/engine-face.ts';
import type { VoiceLevels } from '../platform/voice/voice-levels.ts';
import { loudnessOf } from './speaker.ts';

/** Nobody thinks so long between two words; who has forgotten the key does not notice that it is closed. */
const forgottenAfterMs = 30_000;
const lookMs = 500;

interface Deps {
  readonly scope: Scope;
  readonly clock: Clock;
  readonly call: Pick<CallEngine, 'view' | 'setMicrophone'>;
  /** For the own voice alone: pictures and sounds of a hidden page are not followed. */
  readonly levels: VoiceLevels;
  readonly forgotten: () => void;
}

/** Closes a microphone that was opened by a tap and into which nobody speaks. What is not known to be silent stays open. */
export function createTalkGuard({ scope, clock, call, levels, forgotten }: Deps): { watch(): void } {
  let cancel = (): void => {};
  let heardAtMs = 0;

  const stop = (): void => {
    cancel();
    levels.rest();
  };

  const isSilent = (track: string): boolean => {
    const level = levels.measure([track]).get(track);
    return level !== undefined && loudnessOf(level) === null;
  };

  const look = (): void => {
    const view = call.view.getState();
    const microphone = view.phase === 'live' ? view.local.microphone : null;
    if (microphone?.state !== 'on' && microphone?.state !== 'opening') return stop();
    if (microphone.state === 'opening' || !isSilent(microphone.track)) heardAtMs = clock.now();
    if (clock.now() - heardAtMs < forgottenAfterMs) {
      cancel = clock.after(lookMs, look);
      return;
    }
    stop();
    call.setMicrophone(false);
    forgotten();
  };

  scope.own(stop);
  return {
    watch() {
      cancel();
      heardAtMs = clock.now();
      look();
    },
  };
}
