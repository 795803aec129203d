import { useEffect, useRef } from 'preact/hooks';
import type { Clip, FileInfo } from '../../../src/protocol/model.ts';
import { chatFilesTexts } from '../../../src/texts/chat-files.ts';
import { useSpeaker } from '../../platform/rtc/attach-track.ts';
import { isSound } from '../../platform/files/make-clip.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Icon } from '../../ui/icon.tsx';
import { durationText } from '../duration.ts';
import { useModel } from '../model-context.ts';
import { percent } from '../size-words.ts';
import { clipFailureWords } from './file-words.ts';
import { shownSize, useAddress } from './message-picture.tsx';
import { SoundPlayer } from './sound-player.tsx';
import './clips.css';

interface ClipProps {
  readonly info: FileInfo;
  readonly clip: Clip;
}

/** A sound or a film of a message, played in its place. Nothing of it is fetched before somebody presses play. */
export function MessageClip({ info, clip }: ClipProps) {
  const { clips } = useModel();
  const { file, name } = info;
  const state = useSelected(clips.state, (all) => all.get(file));
  useEffect(() => () => clips.close(file), [clips, file]);
  const open = (): void => clips.open(info);
  const unplayable = (): void => clips.unplayable(file);
  const url = state?.is === 'ready' ? state.url : null;
  return (
    <div class="clip" role="group" aria-label={name}>
      {isSound(info.type) ? (
        <SoundPlayer name={name} clip={clip} url={url} onWanted={open} onUnplayable={unplayable} />
      ) : url === null ? (
        <Poster info={info} clip={clip} isLoading={state?.is === 'loading'} onPlay={open} />
      ) : (
        <Film name={name} url={url} size={info.thumbnail} onUnplayable={unplayable} />
      )}
      {state?.is === 'loading' && (
        <p class="clip-note" role="status">
          {chatFilesTexts.loading(percent(state.received, info.bytes))}
        </p>
      )}
      {state?.is === 'failed' && (
        <p class="clip-note clip-note--problem" role="alert">
          {clipFailureWords(state.why)}
        </p>
      )}
    </div>
  );
}

/** Where its sender’s device made no picture of it. */
const unknownSize = { width: 320, height: 180 };

interface PosterProps extends ClipProps {
  readonly isLoading: boolean;
  readonly onPlay: () => void;
}

function Poster({ info, clip, isLoading, onPlay }: PosterProps) {
  const { files } = useModel();
  const { file, name, thumbnail } = info;
  const small = useAddress(async () => (thumbnail ? files.thumbnailOf(file) : null), file);
  const { width, height } = shownSize(thumbnail ?? unknownSize);
  return (
    <button
      type="button"
      class="message-picture film-poster"
      aria-label={chatFilesTexts.play(name)}
      disabled={isLoading}
      onClick={onPlay}
    >
      {small ? (
        <img src={small} width={width} height={height} alt="" />
      ) : (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} />
      )}
      <span class="film-sign">
        <Icon name="play" size={24} />
      </span>
      <span class="film-length">{durationText(clip.durationMs)}</span>
    </button>
  );
}

interface FilmProps {
  readonly name: string;
  readonly url: string;
  readonly size: FileInfo['thumbnail'];
  readonly onUnplayable: () => void;
}

function Film({ name, url, size, onUnplayable }: FilmProps) {
  const { clips, desktop } = useModel();
  const video = useRef<HTMLVideoElement>(null);
  const speaker = useSelected(desktop.settings, (s) => s.devices.speaker);
  const stop = useRef(() => video.current?.pause());
  const ended = useRef<() => void>(() => {});
  const { width, height } = shownSize(size ?? unknownSize);
  useEffect(() => {
    if (video.current) void useSpeaker(video.current, speaker);
  }, [speaker]);
  useEffect(() => {
    // It took the place of the button that had it.
    video.current?.focus({ preventScroll: true });
    return () => ended.current();
  }, []);
  return (
    <video
      ref={video}
      class="film"
      src={url}
      width={width}
      height={height}
      aria-label={name}
      controls
      autoPlay
      playsInline
      onPlay={() => (ended.current = clips.heard(stop.current))}
      onPause={() => ended.current()}
      onError={onUnplayable}
      // In the list the arrows go to another message.
      onKeyDown={(event) => event.stopPropagation()}
    />
  );
}
