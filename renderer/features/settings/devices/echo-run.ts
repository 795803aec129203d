import type { Clock } from '../../../../src/base/clock.ts';
import type { MediaFailure } from '../../../../src/call/view.ts';
import type { DeviceTests, HeardMicrophone } from '../../../platform/devices/device-tests.ts';

/** How far a voice is that is recorded and played back. */
export type Echo =
  | { readonly is: 'idle' | 'opening' | 'recording' | 'playing' | 'played' }
  /** Nothing was heard, so there is nothing to play. */
  | { readonly is: 'silent' }
  | { readonly is: 'failed'; readonly failure: MediaFailure }
  | { readonly is: 'not-played' };

interface Deps {
  readonly hear: () => ReturnType<DeviceTests['hear']>;
  readonly speaker: string;
  readonly clock: Pick<Clock, 'after'>;
  readonly show: (echo: Echo) => void;
}

export const recordMs = 4_000;
const lookMs = 80;
/** As loud as a quiet voice a metre away. */
export const voiceLevel = 0.02;

/** Records for a moment, plays it, and keeps nothing. The returned function ends it wherever it is. */
export function runEcho({ hear, speaker, clock, show }: Deps): () => void {
  let isWanted = true;
  const undos: (() => void)[] = [];
  const end = (): void => {
    isWanted = false;
    for (const undo of undos.splice(0)) undo();
  };
  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => undos.push(clock.after(ms, resolve), resolve));

  const record = async (microphone: HeardMicrophone) => {
    const finish = microphone.record();
    const goesOn = (): boolean => isWanted;
    let loudest = 0;
    for (let passedMs = 0; goesOn() && passedMs < recordMs; passedMs += lookMs) {
      await wait(lookMs);
      loudest = Math.max(loudest, microphone.level());
    }
    return { voice: await finish(), loudest };
  };

  const run = async (): Promise<void> => {
    show({ is: 'opening' });
    const opened = await hear();
    if (!opened.ok) {
      if (isWanted) show({ is: 'failed', failure: opened.code });
      return;
    }
    const microphone = opened.value;
    if (!isWanted) return microphone.end();
    show({ is: 'recording' });
    const { voice, loudest } = await record(microphone).finally(() => microphone.end());
    if (!isWanted) return voice.forget();
    undos.push(() => voice.forget());
    if (loudest < voiceLevel) {
      end();
      return show({ is: 'silent' });
    }
    show({ is: 'playing' });
    undos.push(
      voice.play(speaker, (wasHeard) => {
        end();
        show({ is: wasHeard ? 'played' : 'not-played' });
      }),
    );
  };
  run().catch(() => {
    end();
    show({ is: 'failed', failure: 'failed' });
  });
  return end;
}
