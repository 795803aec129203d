import type { PeerView } from '../../../src/call/view.ts';
import { callPicturesTexts } from '../../../src/texts/call-pictures.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { classNames } from '../../ui/class-names.ts';
import { useModel } from '../model-context.ts';
import type { LiveCall } from './active-call.ts';
import { FloatingReactions, HandBadge, NameBadge, useVoice } from './badges.tsx';
import { cameraOf } from './camera-of.ts';
import { mainPictureOf } from './main-picture.ts';
import { OwnPicture } from './own-picture.tsx';
import { PictureInstead } from './picture-instead.tsx';
import { Portrait } from './portrait.tsx';
import { ShareBoard } from './share/share-board.tsx';
import { remoteShare, remoteShareComing } from './share/share-words.ts';
import { StillWords } from './still-words.tsx';
import { onDoublePress } from './tile-actions.tsx';
import { shareKey } from './tiles.ts';
import { TrackVideo } from './track-video.tsx';
import type { FullScreen } from './use-full-screen.ts';
import { useWeakWords } from './use-weak-words.ts';
import { useVoiceOnly } from './use-voice-only.ts';
import { VoiceVolume } from './voice-volume.tsx';
import { stateWords } from './call-words.ts';

interface PairStageProps {
  readonly view: LiveCall;
  readonly peer: PeerView;
  readonly name: string;
  readonly hidesSelf: boolean;
  readonly fullScreen: FullScreen;
}

/** One other person: they fill the stage, what they share before them, and oneself in the corner. */
export function PairStage({ view, peer, name, hidesSelf, fullScreen }: PairStageProps) {
  const { session } = useModel();
  const self = useSelected(session, (s) => s.self);
  const shares = mainPictureOf(peer).show === 'share';
  const share = shareKey(peer.user);
  const isAlone = shares && fullScreen.only === share;
  const enlarge = shares ? () => fullScreen.toggleOnly(share) : fullScreen.toggle;
  return (
    <div
      class={classNames(
        'stage',
        peer.connection === 'reconnecting' && 'stage--dimmed',
        isAlone ? 'stage--only' : shares && 'stage--share',
      )}
    >
      <div class="stage-main" onDblClick={onDoublePress(enlarge)}>
        <MainPicture view={view} peer={peer} name={name} />
        {peer.handAtMs !== null && <HandBadge label={callPicturesTexts.handUp(name)} />}
        {!shares && <FloatingReactions user={peer.user} />}
        {hidesSelf && <FloatingReactions user={self} />}
        {!shares && peer.connectedAtMs !== null && (
          <span class="tile-actions">
            <VoiceVolume user={peer.user} name={name} />
          </span>
        )}
      </div>
      {!isAlone && (
        <div class="stage-small">
          {shares && <SmallFace view={view} peer={peer} name={name} />}
          {!hidesSelf && <OwnPicture local={view.local} hasHandUp={view.ownHandAtMs !== null} />}
        </div>
      )}
    </div>
  );
}

type PictureProps = Omit<PairStageProps, 'hidesSelf' | 'fullScreen'>;

/** Between two there is no question whose it is. */
const labelsOf = ({ place }: LiveCall, name: string) =>
  place.is === 'person'
    ? { camera: callPicturesTexts.remoteCamera, share: callPicturesTexts.remoteShare }
    : { camera: callPicturesTexts.cameraOf(name), share: callPicturesTexts.shareOf(name) };

function MainPicture({ view, peer, name }: PictureProps) {
  const voice = useVoice(peer.user);
  const weak = useWeakWords(peer, name);
  const isVoiceOnly = useVoiceOnly();
  const picture = mainPictureOf(peer, isVoiceOnly);
  const portrait = (why: string) => (
    <Portrait id={peer.user} name={name} isMuted={!peer.media.microphone} voice={voice} why={why} />
  );
  if (picture.show === 'avatar') {
    // Before the first media nothing is known about the other side's devices.
    if (peer.connectedAtMs === null) return <Portrait id={peer.user} name={name} why={stateWords(view)} />;
    return portrait(
      picture.because === 'share-coming'
        ? remoteShareComing(peer)
        : callPicturesTexts.whyNot[cameraOf(peer, isVoiceOnly).why ?? picture.because],
    );
  }
  const isShare = picture.show === 'share';
  return (
    <>
      <TrackVideo
        track={picture.track}
        label={labelsOf(view, name)[picture.show]}
        of={peer.user}
        fit={isShare ? 'whole' : 'fill'}
        until={
          isShare ? (
            <p class="portrait-why">{remoteShareComing(peer)}</p>
          ) : (
            portrait(callPicturesTexts.pictureComing)
          )
        }
        still={isShare ? undefined : <StillWords user={peer.user} />}
        {...(isShare && { over: (video) => <ShareBoard of={peer.user} video={video} canMark /> })}
      />
      <NameBadge
        isSentence={isShare}
        isMuted={!isShare && !peer.media.microphone}
        mutedWords={callPicturesTexts.isMuted(name)}
        weakWords={isShare ? null : weak}
      >
        {isShare ? remoteShare(peer, name) : name}
      </NameBadge>
    </>
  );
}

/** About as large as stage.css makes it. */
const smallFace = { width: 144, height: 90 };

/** The face beside what it shares. */
function SmallFace({ view, peer, name }: PictureProps) {
  const voice = useVoice(peer.user);
  const weak = useWeakWords(peer, name);
  const { track, why } = cameraOf(peer, useVoiceOnly());
  const said = callPicturesTexts.whyNot[why ?? 'camera-coming'];
  const instead = <PictureInstead id={peer.user} name={name} of={smallFace} why={said} />;
  return (
    <div class="tile tile--small" data-voice={voice}>
      {track === null ? (
        instead
      ) : (
        <TrackVideo
          track={track}
          label={labelsOf(view, name).camera}
          of={peer.user}
          fit="fill"
          until={instead}
          still={<StillWords user={peer.user} />}
        />
      )}
      <NameBadge
        isMuted={!peer.media.microphone}
        mutedWords={callPicturesTexts.isMuted(name)}
        weakWords={weak}
      >
        {name}
      </NameBadge>
      <span class="tile-actions">
        <VoiceVolume user={peer.user} name={name} />
      </span>
      <FloatingReactions user={peer.user} />
    </div>
  );
}
