import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clip } from '../../../src/protocol/model.ts';
import { chatFilesTexts } from '../../../src/texts/chat-files.ts';
import { spokenLanguage } from '../../../src/texts/language.ts';
import { useSpeaker } from '../../platform/rtc/attach-track.ts';
import { shapeOf } from '../../platform/voice/sound-peaks.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { durationText } from '../duration.ts';
import { useModel } from '../model-context.ts';
import { Waveform } from './waveform.tsx';
import './clips.css';

interface SoundPlayerProps {
  readonly name: string;
  readonly clip: Clip;
  /** Null until it is there. */
  readonly url: string | null;
  /** It is to be played, and its bytes are not there. */
  readonly onWanted: () => void;
  readonly onUnplayable: () => void;
}

/** A voice in a line: play and pause, its shape, the time, how fast. */
export function SoundPlayer({ name, clip, url, onWanted, onUnplayable }: SoundPlayerProps) {
  const { clips, desktop } = useModel();
  const audio = useRef<HTMLAudioElement>(null);
  const speaker = useSelected(desktop.settings, (s) => s.devices.speaker);
  const speed = useObservable(clips.speed);
  const [isWanted, setIsWanted] = useState(false);
  const [isPlaying, setIsPlaying] = useState(false);
  const [atMs, setAtMs] = useState(0);
  const { durationMs } = clip;
  const stop = useRef(() => audio.current?.pause());

  useEffect(() => {
    const element = audio.current;
    if (!element || url === null) return;
    element.currentTime = atMs / 1_000;
    if (isWanted) element.play().catch(() => setIsWanted(false));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- begins where it was when the bytes have come
  }, [url]);
  useEffect(() => {
    if (audio.current) audio.current.playbackRate = speed;
  }, [speed, url]);
  useEffect(() => {
    if (audio.current) void useSpeaker(audio.current, speaker);
  }, [speaker, url]);
  useEffect(() => {
    const element = audio.current;
    const ended = isPlaying ? clips.heard(stop.current) : undefined;
    if (!isPlaying || !element) return ended;
    // The browser tells four times a second; a short word has more parts than that.
    let frame = requestAnimationFrame(function look() {
      setAtMs(element.currentTime * 1_000);
      frame = requestAnimationFrame(look);
    });
    return () => {
      cancelAnimationFrame(frame);
      ended?.();
    };
  }, [isPlaying, clips]);

  const toggle = (): void => {
    if (isPlaying) return audio.current?.pause();
    setIsWanted(true);
    if (url === null) return onWanted();
    audio.current?.play().catch(() => setIsWanted(false));
  };
  const seek = (toMs: number): void => {
    setAtMs(toMs);
    if (audio.current && url !== null) audio.current.currentTime = toMs / 1_000;
  };
  const isOn = isPlaying || (isWanted && url === null);
  const spokenSpeed = speed.toLocaleString(spokenLanguage());
  return (
    <div class="sound">
      {url !== null && (
        <audio
          ref={audio}
          src={url}
          onPlay={() => setIsPlaying(true)}
          onPause={() => setIsPlaying(false)}
          onEnded={() => {
            setIsWanted(false);
            setAtMs(0);
            if (audio.current) audio.current.currentTime = 0;
          }}
          onError={onUnplayable}
        />
      )}
      <IconButton
        icon={isOn ? 'pause' : 'play'}
        label={isOn ? chatFilesTexts.pause(name) : chatFilesTexts.play(name)}
        tone="accent"
        tipAlign="start"
        class="sound-play"
        onClick={toggle}
      />
      <Waveform name={name} shape={shapeOf(clip.peaks)} atMs={atMs} durationMs={durationMs} onSeek={seek} />
      <span class="sound-time">{durationText(isPlaying || atMs > 0 ? atMs : durationMs)}</span>
      <button
        type="button"
        class="sound-speed"
        aria-label={chatFilesTexts.speed(spokenSpeed)}
        onClick={() => clips.nextSpeed()}
      >
        {`${spokenSpeed}×`}
      </button>
    </div>
  );
}
