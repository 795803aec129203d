import { useEffect, useRef, useState } from 'preact/hooks';
import { deviceSettingsTexts } from '../../../../src/texts/device-settings.ts';
import { Button } from '../../../ui/button.tsx';
import { useModel } from '../../model-context.ts';

interface SoundTestProps {
  readonly sound: 'join' | 'ring';
  readonly speaker: string;
}

/** A ring rings twice; who needs less stops it. */
const lastsMs = { join: 2_500, ring: 6_000 } as const;

export function SoundTest({ sound, speaker }: SoundTestProps) {
  const { deviceTests } = useModel();
  const [isPlaying, setIsPlaying] = useState(false);
  const end = useRef<() => void>(() => {});
  const stop = (): void => {
    end.current();
    setIsPlaying(false);
  };
  useEffect(() => stop, [speaker]);
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(stop, lastsMs[sound]);
    return () => clearTimeout(timer);
  }, [isPlaying]);
  const start = (): void => {
    end.current = deviceTests.play(sound, speaker);
    setIsPlaying(true);
  };
  return (
    <div class="device-test">
      <Button size="small" onClick={isPlaying ? stop : start}>
        {isPlaying
          ? deviceSettingsTexts.stop
          : sound === 'ring'
            ? deviceSettingsTexts.testRing
            : deviceSettingsTexts.testSpeaker}
      </Button>
      <p class="field-note" role="status">
        {isPlaying && (sound === 'ring' ? deviceSettingsTexts.ringing : deviceSettingsTexts.playing)}
      </p>
    </div>
  );
}

export function NotificationTest() {
  const { desktop } = useModel();
  const [isSent, setIsSent] = useState(false);
  return (
    <div class="field">
      <span class="field-label">{deviceSettingsTexts.notificationTitle}</span>
      <div class="device-test">
        <Button
          size="small"
          onClick={() => {
            desktop.testNotification();
            setIsSent(true);
          }}
        >
          {deviceSettingsTexts.testNotification}
        </Button>
        <p class="field-note" role="status">
          {isSent && deviceSettingsTexts.notificationSent}
        </p>
      </div>
    </div>
  );
}
