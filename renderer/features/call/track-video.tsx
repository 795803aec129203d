import { useLayoutEffect, useRef } from 'preact/hooks';
import { attachTrack } from '../../platform/attach-track.ts';
import { classNames } from '../../ui/class-names.ts';
import { useModel } from '../model-context.ts';

interface TrackVideoProps {
  readonly track: string;
  readonly label: string;
  /** A shared screen is shown whole; a face fills its place. */
  readonly fit: 'whole' | 'fill';
  readonly isMirrored?: boolean;
}

/** Always without sound: voices come from one place, whatever is on screen. */
export function TrackVideo({ track, label, fit, isMirrored = false }: TrackVideoProps) {
  const { tracks } = useModel();
  const element = useRef<HTMLVideoElement>(null);
  useLayoutEffect(() => {
    const media = tracks.get(track);
    return element.current && media ? attachTrack(element.current, media) : undefined;
  }, [tracks, track]);
  return (
    <video
      ref={element}
      class={classNames('track-video', `track-video--${fit}`, isMirrored && 'track-video--mirrored')}
      aria-label={label}
      autoPlay
      muted
      playsInline
      disablePictureInPicture
    />
  );
}
