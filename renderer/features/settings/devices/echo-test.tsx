import { useEffect, useRef, useState } from 'preact/hooks';
import { createSystemClock } from '../../../../src/base/clock.ts';
import type { MediaFailure } from '../../../../src/call/view.ts';
import { deviceSettingsTexts } from '../../../../src/texts/device-settings.ts';
import { Button } from '../../../ui/button.tsx';
import { useModel } from '../../model-context.ts';
import { runEcho, type Echo } from './echo-run.ts';

interface EchoTestProps {
  readonly microphone: string;
  readonly speaker: string;
  /** How its noise is suppressed: one hears oneself as the others would. */
  readonly noise: string;
  readonly onFailure: (failure: MediaFailure | null) => void;
}

/** A few seconds of one's own voice, played back on the speaker. */
export function EchoTest({ microphone, speaker, noise, onFailure }: EchoTestProps) {
  const { deviceTests } = useModel();
  const [echo, show] = useState<Echo>({ is: 'idle' });
  const end = useRef<() => void>(() => {});
  const stop = (): void => {
    end.current();
    show({ is: 'idle' });
  };
  useEffect(() => stop, [microphone, speaker, noise]);
  useEffect(() => onFailure(echo.is === 'failed' ? echo.failure : null), [echo]);
  const start = (): void => {
    end.current();
    const hear = () => deviceTests.hear(microphone);
    end.current = runEcho({ hear, speaker, clock: createSystemClock(window), show });
  };
  const isRunning = echo.is === 'opening' || echo.is === 'recording' || echo.is === 'playing';
  return (
    <div class="device-test">
      <Button size="small" onClick={isRunning ? stop : start}>
        {isRunning ? deviceSettingsTexts.stop : deviceSettingsTexts.testEcho}
      </Button>
      <p class="field-note" role="status">
        {echo.is !== 'failed' && deviceSettingsTexts.echo[echo.is]}
      </p>
    </div>
  );
}
