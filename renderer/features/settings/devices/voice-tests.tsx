import { useState } from 'preact/hooks';
import type { MediaFailure } from '../../../../src/call/view.ts';
import { DeviceAccess } from '../../device-access.tsx';
import { EchoTest } from './echo-test.tsx';
import { MicrophoneTest } from './microphone-test.tsx';
import { failureWords } from './words.ts';

interface VoiceTestsProps {
  readonly microphone: string;
  readonly speaker: string;
  /** How its noise is suppressed. */
  readonly noise: string;
}

/** Both try the same microphone: why it cannot be tried is said once. */
export function VoiceTests({ microphone, speaker, noise }: VoiceTestsProps) {
  const [failure, setFailure] = useState<MediaFailure | null>(null);
  return (
    <div class="device-tests">
      <MicrophoneTest device={microphone} noise={noise} onFailure={setFailure} />
      <EchoTest microphone={microphone} speaker={speaker} noise={noise} onFailure={setFailure} />
      {failure !== null && (
        <div class="device-test">
          {failure === 'denied' && <DeviceAccess kind="microphone" />}
          <p class="field-note field-note--problem" role="alert">
            {failureWords('microphone', failure)}
          </p>
        </div>
      )}
    </div>
  );
}
