import { unreachable } from '../../../src/base/result.ts';
import type { LocalView } from '../../../src/call/view.ts';
import { callPicturesTexts } from '../../../src/texts/call-pictures.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useModel } from '../model-context.ts';
import { FloatingReactions, HandBadge, MutedSign, NameBadge, useVoice } from './badges.tsx';
import { PictureInstead } from './picture-instead.tsx';
import { isSmallTile, placed, type Place } from './placed.ts';
import { TrackVideo } from './track-video.tsx';
import { useMutedBy } from './use-own-mute.ts';

interface OwnPictureProps {
  readonly local: LocalView;
  readonly hasHandUp?: boolean;
  /** Missing: in the corner of the stage. */
  readonly at?: Place;
}

function cameraWords(camera: LocalView['camera']): string {
  switch (camera.state) {
    case 'off':
      return callPicturesTexts.cameraIsOff;
    case 'failed':
      return callPicturesTexts.ownCameraFailed[camera.failure];
    case 'opening':
    case 'on':
      return callPicturesTexts.ownCameraOpening;
    default:
      return unreachable(camera);
  }
}

/** What the others see of this person, mirrored as in a mirror. */
export function OwnPicture({ local, hasHandUp = false, at }: OwnPictureProps) {
  const { desktop, session } = useModel();
  const name = useSelected(desktop.settings, (s) => s.profile?.name ?? '');
  const self = useSelected(session, (s) => s.self);
  const voice = useVoice(self);
  const { camera, microphone } = local;
  const mutedBy = useMutedBy(microphone);
  const mutedWords = mutedBy ?? callPicturesTexts.muted;
  const isMuted = microphone.state === 'off' || microphone.state === 'failed';
  const hasBadge = camera.state === 'on' || at !== undefined;
  const id = self ?? name;
  const instead = at ? (
    <PictureInstead id={id} name={name} of={at} why={cameraWords(camera)} />
  ) : (
    <div class={classNames('picture-instead', hasBadge && 'picture-instead--low')}>
      <Avatar id={id} name={name} size={36} />
      <p class="tile-why">
        {isMuted && !hasBadge && <MutedSign label={mutedWords} />}
        <span class="tile-why-words">
          {camera.state === 'off' ? (mutedBy ?? cameraWords(camera)) : cameraWords(camera)}
        </span>
      </p>
    </div>
  );
  return (
    <div
      role="group"
      aria-label={callPicturesTexts.you}
      class={classNames('tile', 'tile--own', at && isSmallTile(at) && 'tile--small')}
      data-voice={isMuted ? undefined : voice}
      style={at && placed(at)}
    >
      {camera.state === 'on' ? (
        <TrackVideo
          track={camera.track}
          label={callPicturesTexts.ownCamera}
          fit="fill"
          isMirrored
          until={instead}
          still={callPicturesTexts.ownPictureStill}
        />
      ) : (
        instead
      )}
      {hasBadge && (
        <NameBadge isSentence={mutedBy !== null} isMuted={isMuted} mutedWords={mutedWords}>
          {mutedBy ?? callPicturesTexts.you}
        </NameBadge>
      )}
      {hasHandUp && <HandBadge label={callPicturesTexts.ownHandUp} />}
      <FloatingReactions user={self} />
    </div>
  );
}
