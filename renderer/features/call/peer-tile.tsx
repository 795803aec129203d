import type { PeerView } from '../../../src/call/view.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { FloatingReactions, HandBadge, LostBadge, NameBadge, useSpeaks } from './badges.tsx';
import { cameraOf } from './camera-of.ts';
import { placed } from './placed.ts';
import type { Rect } from './stage-layout.ts';
import { TrackVideo } from './track-video.tsx';
import { whyNotWords, words } from './words.ts';

interface TileProps {
  readonly peer: PeerView;
  readonly name: string;
  readonly at: Rect;
  readonly isPinned: boolean;
  readonly onPin: () => void;
}

const avatarIn = ({ width }: Rect) => (width < 150 ? 36 : width < 300 ? 64 : width < 560 ? 96 : 128);

/** One person among several: their picture or their initials, and a word where something is not as it should be. */
export function PeerTile({ peer, name, at, isPinned, onPin }: TileProps) {
  const speaks = useSpeaks(peer.user);
  const { track, why } = cameraOf(peer);
  const isUnsettled = why === 'reconnecting' || why === 'failed';
  return (
    <div
      role="group"
      aria-label={name}
      class={classNames(
        'tile',
        track === null && 'tile--empty',
        isUnsettled && 'tile--dimmed',
        speaks && 'tile--speaking',
      )}
      style={placed(at)}
    >
      {track === null ? (
        <Avatar id={peer.user} name={name} size={avatarIn(at)} />
      ) : (
        <TrackVideo track={track} label={words.cameraOf(name)} of={peer.user} fit="fill" />
      )}
      {why !== null && (
        <p class={classNames('tile-why', track !== null && 'tile-why--over')}>{whyNotWords(why)}</p>
      )}
      <NameBadge isMuted={!peer.media.microphone} mutedWords={words.isMuted(name)}>
        {name}
      </NameBadge>
      {peer.handAtMs !== null && <HandBadge label={words.handUp(name)} />}
      {!peer.reachable && why === null && <LostBadge label={words.isComingBack(name)} />}
      <PinButton name={name} isPinned={isPinned} onPin={onPin} />
      <FloatingReactions user={peer.user} />
    </div>
  );
}

/** What somebody shares, whole. */
export function ShareTile({ peer, name, at, isPinned, onPin }: TileProps) {
  const said = peer.media.screen === 'window' ? words.sharesWindow(name) : words.sharesScreen(name);
  return (
    <div role="group" aria-label={said} class="tile tile--share" style={placed(at)}>
      {peer.screenTrack === null ? (
        <p class="tile-why">{words.shareComing}</p>
      ) : (
        <TrackVideo track={peer.screenTrack} label={words.shareOf(name)} of={peer.user} fit="whole" />
      )}
      <NameBadge isMuted={false} mutedWords="">
        {said}
      </NameBadge>
      <PinButton name={said} isPinned={isPinned} onPin={onPin} />
    </div>
  );
}

function PinButton({ name, isPinned, onPin }: Pick<TileProps, 'name' | 'isPinned' | 'onPin'>) {
  return (
    <IconButton
      icon="pin"
      label={isPinned ? words.unpin : words.pin(name)}
      class={classNames('tile-pin', isPinned && 'tile-pin--on')}
      tip="below"
      tipAlign="end"
      iconSize={16}
      pressed={isPinned}
      onClick={onPin}
    />
  );
}
