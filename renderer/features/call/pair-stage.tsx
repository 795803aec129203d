import type { PeerView } from '../../../src/call/view.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useModel } from '../model-context.ts';
import type { LiveCall } from './active-call.ts';
import { FloatingReactions, HandBadge, NameBadge, useSpeaks } from './badges.tsx';
import { mainPictureOf } from './main-picture.ts';
import { OwnPicture } from './own-picture.tsx';
import { Portrait } from './portrait.tsx';
import { TrackVideo } from './track-video.tsx';
import { stateWords, words } from './words.ts';

interface PairStageProps {
  readonly view: LiveCall;
  readonly peer: PeerView;
  readonly name: string;
  readonly hidesSelf: boolean;
}

/** One other person: they fill the stage, what they share before them, and oneself in the corner. */
export function PairStage({ view, peer, name, hidesSelf }: PairStageProps) {
  const { session } = useModel();
  const self = useSelected(session, (s) => s.self);
  const shares = mainPictureOf(peer).show === 'share';
  return (
    <div
      class={classNames(
        'stage',
        peer.connection === 'reconnecting' && 'stage--dimmed',
        shares && 'stage--share',
      )}
    >
      <div class="stage-main">
        <MainPicture view={view} peer={peer} name={name} />
        {peer.handAtMs !== null && <HandBadge label={words.handUp(name)} />}
        {!shares && <FloatingReactions user={peer.user} />}
        {hidesSelf && <FloatingReactions user={self} />}
      </div>
      <div class="stage-small">
        {shares && <SmallFace view={view} peer={peer} name={name} />}
        {!hidesSelf && <OwnPicture local={view.local} hasHandUp={view.ownHandAtMs !== null} />}
      </div>
    </div>
  );
}

type PictureProps = Omit<PairStageProps, 'hidesSelf'>;

/** Between two there is no question whose it is. */
const labelsOf = ({ place }: LiveCall, name: string) =>
  place.is === 'person'
    ? { camera: words.remoteCamera, share: words.remoteShare }
    : { camera: words.cameraOf(name), share: words.shareOf(name) };

function MainPicture({ view, peer, name }: PictureProps) {
  const speaks = useSpeaks(peer.user);
  const picture = mainPictureOf(peer);
  if (picture.show === 'avatar') {
    const why = {
      'share-coming': words.shareComing,
      'camera-coming': words.pictureComing,
      'camera-off': words.cameraIsOff,
    }[picture.because];
    // Before the first media nothing is known about the other side's devices.
    if (peer.connectedAtMs === null) return <Portrait id={peer.user} name={name} why={stateWords(view)} />;
    return (
      <Portrait id={peer.user} name={name} isMuted={!peer.media.microphone} isSpeaking={speaks} why={why} />
    );
  }
  const isShare = picture.show === 'share';
  const surface = peer.media.screen === 'window' ? words.sharesWindow(name) : words.sharesScreen(name);
  return (
    <>
      <TrackVideo
        track={picture.track}
        label={labelsOf(view, name)[picture.show]}
        of={peer.user}
        fit={isShare ? 'whole' : 'fill'}
      />
      <NameBadge isMuted={!isShare && !peer.media.microphone} mutedWords={words.isMuted(name)}>
        {isShare ? surface : name}
      </NameBadge>
    </>
  );
}

/** The face beside what it shares. */
function SmallFace({ view, peer, name }: PictureProps) {
  const speaks = useSpeaks(peer.user);
  const hasPicture = peer.media.camera && peer.cameraTrack !== null;
  return (
    <div class={classNames('tile', speaks && 'tile--speaking')}>
      {hasPicture && peer.cameraTrack !== null ? (
        <TrackVideo track={peer.cameraTrack} label={labelsOf(view, name).camera} of={peer.user} fit="fill" />
      ) : (
        <Avatar id={peer.user} name={name} size={40} />
      )}
      <NameBadge isMuted={!peer.media.microphone} mutedWords={words.isMuted(name)}>
        {name}
      </NameBadge>
      <FloatingReactions user={peer.user} />
    </div>
  );
}
