import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeptRecording } from '../../../src/bridge/recording.ts';
import { recordingsTexts } from '../../../src/texts/recordings.ts';
import { useSpeaker } from '../../platform/rtc/attach-track.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/choices.tsx';
import { Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { durationText } from '../duration.ts';
import { useModel } from '../model-context.ts';
import { chapterAt, momentIn, secondsIn } from './playing.ts';
import { RecordingFacts, titleOf } from './recording-row.tsx';
import './player.css';

interface PlayerProps {
  readonly recording: KeptRecording;
  readonly onShow: () => void;
  readonly onRemove: () => void;
}

const speeds = ['1', '1.5', '2'] as const;

/** One recording: the film, whose it is, how fast it goes, and what is in it. */
export function Player({ recording, onShow, onRemove }: PlayerProps) {
  const { files, chapters } = recording;
  const playable = files.filter(({ address }) => address !== null);
  const [address, setAddress] = useState(playable[0]?.address ?? '');
  const [speed, setSpeed] = useState<(typeof speeds)[number]>('1');
  const [momentMs, setMomentMs] = useState(0);
  const [isUnplayable, setIsUnplayable] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  /** Where another person's file goes on, until it is there: until then its player is at its beginning. */
  const goesOn = useRef<{ momentMs: number; isPlaying: boolean } | null>(null);
  const file = files.find((one) => one.address === address);
  useSpeakerOf(video);
  useEffect(() => {
    if (video.current) video.current.playbackRate = Number(speed);
  }, [speed]);
  if (!file) return null;

  const go = (atMs: number): void => {
    if (!video.current) return;
    video.current.currentTime = secondsIn(file, atMs);
    setMomentMs(atMs);
  };
  const choose = (next: string): void => {
    if (video.current) {
      const { currentTime, paused } = video.current;
      goesOn.current = { momentMs: momentIn(file, currentTime), isPlaying: !paused };
    }
    setIsUnplayable(false);
    setAddress(next);
  };
  const current = chapterAt(chapters, momentMs);

  return (
    <div class="player">
      <video
        ref={video}
        class="player-film"
        src={address}
        aria-label={titleOf(recording)}
        controls
        playsInline
        onTimeUpdate={({ currentTarget }) => {
          if (!goesOn.current) setMomentMs(momentIn(file, currentTarget.currentTime));
        }}
        onLoadedMetadata={({ currentTarget }) => {
          // Each film begins at its usual speed.
          currentTarget.playbackRate = Number(speed);
          if (!goesOn.current) return;
          const { momentMs, isPlaying } = goesOn.current;
          goesOn.current = null;
          currentTarget.currentTime = secondsIn(file, momentMs);
          if (isPlaying) void currentTarget.play().catch(() => {});
        }}
        onError={() => setIsUnplayable(true)}
      />
      {isUnplayable && (
        <p class="player-problem" role="alert">
          <Icon name="warning" size={16} />
          <span>{recordingsTexts.unplayable}</span>
        </p>
      )}
      <div class="player-line">
        {playable.length > 1 && (
          <Select
            label={recordingsTexts.whose}
            hidesLabel
            value={address}
            choices={playable.map(({ name, address }) => ({ value: address ?? '', label: name }))}
            onChange={choose}
          />
        )}
        <Segments
          label={recordingsTexts.speed}
          choices={speeds.map((value) => ({ value, label: recordingsTexts.speeds[value] }))}
          chosen={speed}
          onChoose={setSpeed}
        />
        <span class="player-ways">
          <Button size="small" kind="quiet" icon="folder" onClick={onShow}>
            {recordingsTexts.show}
          </Button>
          <Button size="small" kind="quiet" icon="trash" onClick={onRemove}>
            {recordingsTexts.remove}
          </Button>
        </span>
      </div>
      <p class="player-facts">
        <RecordingFacts recording={recording} />
      </p>
      {chapters.length > 0 && (
        <section aria-labelledby="chapters">
          <h3 id="chapters" class="player-heading">
            {recordingsTexts.chapters}
          </h3>
          <ol class="player-chapters">
            {chapters.map(({ atMs, says }, number) => (
              <li key={`${number} ${atMs}`}>
                <button
                  type="button"
                  class="player-chapter"
                  aria-current={number === current ? 'true' : undefined}
                  onClick={() => go(atMs)}
                >
                  <span class="player-chapter-at">{durationText(atMs)}</span>
                  <span class="player-chapter-says" dir="auto">
                    {says}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

/** Where calls are heard too; and nothing sounds on when the film has left the screen. */
function useSpeakerOf(video: { readonly current: HTMLVideoElement | null }): void {
  const { desktop } = useModel();
  const speaker = useSelected(desktop.settings, (s) => s.devices.speaker);
  useEffect(() => {
    if (video.current) void useSpeaker(video.current, speaker);
  }, [video, speaker]);
  useEffect(() => {
    const film = video.current;
    return () => film?.pause();
  }, [video]);
}
