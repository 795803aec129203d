import type { LocalView } from '../../../src/call/view.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useModel } from '../model-context.ts';
import { FloatingReactions, HandBadge, MutedSign, NameBadge, useSpeaks } from './badges.tsx';
import { placed } from './placed.ts';
import type { Rect } from './stage-layout.ts';
import { TrackVideo } from './track-video.tsx';
import { words } from './words.ts';

interface OwnPictureProps {
  readonly local: LocalView;
  readonly hasHandUp?: boolean;
  /** Missing: in the corner of the stage. */
  readonly at?: Rect;
}

/** What the others see of this person, mirrored as in a mirror. */
export function OwnPicture({ local, hasHandUp = false, at }: OwnPictureProps) {
  const { desktop, session } = useModel();
  const name = useSelected(desktop.settings, (s) => s.profile?.name ?? '');
  const self = useSelected(session, (s) => s.self);
  const speaks = useSpeaks(self);
  const { camera, microphone } = local;
  const isMuted = microphone.state === 'off' || microphone.state === 'failed';
  const isSmall = at === undefined || at.width < 260;
  return (
    <div
      role="group"
      aria-label={words.you}
      class={classNames(
        'tile',
        'tile--own',
        camera.state !== 'on' && 'tile--empty',
        speaks && !isMuted && 'tile--speaking',
      )}
      style={at && placed(at)}
    >
      {camera.state === 'on' ? (
        <TrackVideo track={camera.track} label={words.ownCamera} fit="fill" isMirrored />
      ) : (
        <>
          <Avatar id={self ?? name} name={name} size={isSmall ? 36 : 64} />
          <p class="tile-why">
            {isMuted && <MutedSign label={words.muted} />}
            {camera.state === 'opening' ? words.ownCameraOpening : words.cameraIsOff}
          </p>
        </>
      )}
      {(camera.state === 'on' || !isSmall) && (
        <NameBadge isMuted={isMuted && camera.state === 'on'} mutedWords={words.muted}>
          {words.you}
        </NameBadge>
      )}
      {hasHandUp && <HandBadge label={words.ownHandUp} />}
      <FloatingReactions user={self} />
    </div>
  );
}
