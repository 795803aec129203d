import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { UserId } from '../../../src/protocol/ids.ts';
import { attachTrack } from '../../platform/rtc/attach-track.ts';
import { classNames } from '../../ui/class-names.ts';
import { useModel } from '../model-context.ts';
import { useFlow } from './use-flow.ts';
import { useLookedAt } from './use-looked-at.ts';
import './track-video.css';

interface TrackVideoProps {
  readonly track: string;
  readonly label: string;
  /** A shared screen is shown whole; a face fills its place. */
  readonly fit: 'whole' | 'fill';
  /** Whose it is; missing for one's own. */
  readonly of?: UserId;
  readonly isMirrored?: boolean;
  /** What stands there as long as no first frame has come. */
  readonly until: ComponentChildren;
  /** What is said while no more frames come. Missing for a screen: where nothing changes, nothing is sent either. */
  readonly still?: ComponentChildren;
  /** What lies over the picture. */
  readonly over?: (video: RefObject<HTMLVideoElement | null>) => ComponentChildren;
}

/** Always without sound: voices come from one place, whatever is on screen. */
export function TrackVideo({
  track,
  label,
  fit,
  of,
  isMirrored = false,
  until,
  still,
  over,
}: TrackVideoProps) {
  const { tracks } = useModel();
  const element = useRef<HTMLVideoElement>(null);
  useLayoutEffect(() => {
    const media = tracks.get(track);
    return element.current && media ? attachTrack(element.current, media) : undefined;
  }, [tracks, track]);
  useLookedAt(element, of ?? null, fit === 'whole' ? 'screen' : 'camera');
  const flow = useFlow(element, track);
  return (
    <>
      <video
        ref={element}
        class={classNames('track-video', `track-video--${fit}`, isMirrored && 'track-video--mirrored')}
        aria-label={label}
        autoPlay
        muted
        playsInline
        disablePictureInPicture
      />
      {flow === 'late' && <div class={classNames('track-until', `track-until--${fit}`)}>{until}</div>}
      {over?.(element)}
      {flow === 'still' && still !== undefined && <p class="track-still">{still}</p>}
    </>
  );
}
