import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { useModel } from '../../model-context.ts';
import { words } from './words.ts';

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
        {isPlaying ? words.stop : sound === 'ring' ? words.testRing : words.testSpeaker}
      </Button>
      <p class="field-note" role="status">
        {isPlaying && (sound === 'ring' ? words.ringing : words.playing)}
      </p>
    </div>
  );
}

export function NotificationTest() {
  const { desktop } = useModel();
  const [isSent, setIsSent] = useState(false);
  return (
    <div class="field">
      <span class="field-label">{words.notificationTitle}</span>
      <div class="device-test">
        <Button
          size="small"
          onClick={() => {
            desktop.testNotification();
            setIsSent(true);
          }}
        >
          {words.testNotification}
        </Button>
        <p class="field-note" role="status">
          {isSent && words.notificationSent}
        </p>
      </div>
    </div>
  );
}
