import type { PeerView } from '../../../src/call/view.ts';
import { callPicturesTexts } from '../../../src/texts/call-pictures.ts';
import { classNames } from '../../ui/class-names.ts';
import { FloatingReactions, HandBadge, LostBadge, NameBadge, useVoice } from './badges.tsx';
import { cameraOf } from './camera-of.ts';
import { isSmallTile, placed, type Place } from './placed.ts';
import { PictureInstead } from './picture-instead.tsx';
import { ShareBoard } from './share/share-board.tsx';
import { remoteShare, remoteShareComing, remoteShareName } from './share/share-words.ts';
import { StillWords } from './still-words.tsx';
import { onDoublePress, TileActions, type PictureActions } from './tile-actions.tsx';
import { TrackVideo } from './track-video.tsx';
import { useWeakWords } from './use-weak-words.ts';
import { useVoiceOnly } from './use-voice-only.ts';

interface TileProps {
  readonly peer: PeerView;
  readonly name: string;
  readonly at: Place;
  readonly actions: PictureActions;
}

/** One person among several: their picture or their initials, and a word where something is not as it should be. */
export function PeerTile({ peer, name, at, actions }: TileProps) {
  const voice = useVoice(peer.user);
  const weak = useWeakWords(peer, name);
  const { track, why } = cameraOf(peer, useVoiceOnly());
  const isUnsettled = why === 'reconnecting' || why === 'failed';
  const instead = (said: string | null) => <PictureInstead id={peer.user} name={name} of={at} why={said} />;
  return (
    <div
      role="group"
      aria-label={name}
      class={classNames('tile', isUnsettled && 'tile--dimmed', isSmallTile(at) && 'tile--small')}
      data-voice={voice}
      style={placed(at)}
      onDblClick={onDoublePress(actions.onAlone)}
    >
      {track === null ? (
        instead(why && callPicturesTexts.whyNot[why])
      ) : (
        <TrackVideo
          track={track}
          label={callPicturesTexts.cameraOf(name)}
          of={peer.user}
          fit="fill"
          until={instead(why === null ? callPicturesTexts.whyNot['camera-coming'] : null)}
          still={why === null ? <StillWords user={peer.user} /> : undefined}
        />
      )}
      {track !== null && why !== null && (
        <p class="tile-why tile-why--over">{callPicturesTexts.whyNot[why]}</p>
      )}
      <NameBadge
        isMuted={!peer.media.microphone}
        mutedWords={callPicturesTexts.isMuted(name)}
        weakWords={weak}
      >
        {name}
      </NameBadge>
      {peer.handAtMs !== null && <HandBadge label={callPicturesTexts.handUp(name)} />}
      {!peer.reachable && why === null && <LostBadge label={callPicturesTexts.isComingBack(name)} />}
      <TileActions name={name} voiceOf={peer.user} {...actions} />
      <FloatingReactions user={peer.user} />
    </div>
  );
}

/** In a smaller picture nobody could say what they mean. */
const markablePx = 360;

/** What somebody shares, whole. */
export function ShareTile({ peer, name, at, actions }: TileProps) {
  const said = remoteShare(peer, name);
  const isSmall = at.width < markablePx;
  const coming = <p class="tile-why">{remoteShareComing(peer)}</p>;
  return (
    <div
      role="group"
      aria-label={said}
      class={classNames('tile', 'tile--share', isSmallTile(at) && 'tile--small')}
      style={placed(at)}
      onDblClick={onDoublePress(actions.onAlone)}
    >
      {peer.screenTrack === null ? (
        coming
      ) : (
        <TrackVideo
          track={peer.screenTrack}
          label={callPicturesTexts.shareOf(name)}
          of={peer.user}
          fit="whole"
          until={coming}
          over={(video) => <ShareBoard of={peer.user} video={video} canMark={!isSmall} />}
        />
      )}
      <NameBadge isSentence isMuted={false} mutedWords="">
        {isSmall ? remoteShareName(peer, name) : said}
      </NameBadge>
      <TileActions name={said} {...actions} />
    </div>
  );
}
