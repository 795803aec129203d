import type { Clock } from '../../../src/base/clock.ts';
import { createSubject, type Observable } from '../../../src/base/observable.ts';
import type { Settings } from '../../../src/bridge/settings.ts';
import type { VoiceDeps } from './open-voice.ts';

/** The person's choice, and RNNoise for those who want it. */
export interface VoiceCleaning extends VoiceDeps {
  /** How often it could not be had. */
  readonly failures: Observable<number>;
}

export function createVoiceCleaning(
  settings: Observable<Settings>,
  clock: Pick<Clock, 'after'>,
): VoiceCleaning {
  const failures = createSubject(0);
  return {
    suppression: () => settings.getState().noiseSuppression,
    async clean(raw) {
      try {
        const { cleanByRnnoise } = await import('./rnnoise.ts');
        return await cleanByRnnoise(raw, clock);
      } catch {
        return undefined;
      }
    },
    failed: () => failures.set(failures.getState() + 1),
    failures,
  };
}
