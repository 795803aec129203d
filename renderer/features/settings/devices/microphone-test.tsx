import { useEffect, useState } from 'preact/hooks';
import { deviceSettingsTexts } from '../../../../src/texts/device-settings.ts';
import type { MediaFailure } from '../../../../src/call/view.ts';
import type { HeardMicrophone } from '../../../platform/devices/device-tests.ts';
import { Button } from '../../../ui/button.tsx';
import { useModel } from '../../model-context.ts';
import { voiceLevel } from './echo-run.ts';
import { useTest } from './use-test.ts';

const lookMs = 80;
/** Whoever has not been heard by then is told so. */
const patienceMs = 4_000;
/** Loudness as ears have it: a voice fills most of the bar, a whisper is seen. */
const barOf = (level: number): number => Math.min(1, Math.sqrt(level) * 2);

interface MicrophoneTestProps {
  readonly device: string;
  /** How its noise is suppressed. */
  readonly noise: string;
  readonly onFailure: (failure: MediaFailure | null) => void;
}

export function MicrophoneTest({ device, noise, onFailure }: MicrophoneTestProps) {
  const { deviceTests } = useModel();
  const { test, toggle } = useTest(() => deviceTests.hear(device), `${noise} ${device}`);
  useEffect(() => onFailure(test.is === 'failed' ? test.failure : null), [test]);
  return (
    <div class="device-test">
      <Button size="small" onClick={toggle}>
        {test.is === 'open'
          ? deviceSettingsTexts.stop
          : test.is === 'opening'
            ? deviceSettingsTexts.opening
            : deviceSettingsTexts.testMicrophone}
      </Button>
      {test.is === 'open' && <Meter microphone={test.what} />}
    </div>
  );
}

function Meter({ microphone }: { microphone: HeardMicrophone }) {
  const [level, setLevel] = useState(0);
  const [found, setFound] = useState<'nothing-yet' | 'voice' | 'silence'>('nothing-yet');
  useEffect(() => {
    const look = setInterval(() => {
      const now = microphone.level();
      setLevel(now);
      if (now >= voiceLevel) setFound('voice');
    }, lookMs);
    const patience = setTimeout(() => {
      setFound((before) => (before === 'voice' ? before : 'silence'));
    }, patienceMs);
    return () => {
      clearInterval(look);
      clearTimeout(patience);
    };
  }, [microphone]);
  return (
    <>
      <div
        class="device-meter"
        role="meter"
        aria-label={deviceSettingsTexts.level}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(barOf(level) * 100)}
      >
        <span class="device-meter-bar" style={{ transform: `scaleX(${barOf(level)})` }} />
      </div>
      <p class="field-note" role="status">
        {found === 'voice'
          ? deviceSettingsTexts.heard
          : found === 'silence'
            ? deviceSettingsTexts.silent
            : deviceSettingsTexts.speak}
      </p>
    </>
  );
}
