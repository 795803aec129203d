import { useEffect } from 'preact/hooks';
import type { PeerView } from '../../../../src/call/view.ts';
import { callTexts } from '../../../../src/texts/call.ts';
import { callPicturesTexts } from '../../../../src/texts/call-pictures.ts';
import { isInCall, placeId } from '../../../stores/call-place.ts';
import { useObservable, useSelected } from '../../../stores/use-observable.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { useModel } from '../../model-context.ts';
import { useKeyOf } from '../../use-key-of.ts';
import { type ActiveCall, isSending } from '../active-call.ts';
import { MutedSign, useVoice } from '../badges.tsx';
import { Duration } from '../call-duration.tsx';
import { cameraOf } from '../camera-of.ts';
import { arrange, tilesOf, type Tile } from '../tiles.ts';
import { TrackVideo } from '../track-video.tsx';
import { useCallShortcuts } from '../use-call-shortcuts.ts';
import { useMutedBy } from '../use-own-mute.ts';
import { useNames, usePlaceName } from '../use-names.ts';
import { useSendKeys } from '../use-send-keys.ts';
import { useVoiceOnly } from '../use-voice-only.ts';
import { SmallRecordingSign } from '../recording/recording-sign.tsx';
import { remoteShareComing } from '../share/share-words.ts';
import { callName, stateWords } from '../call-words.ts';
import { MiniSharing } from './mini-sharing.tsx';
import './mini-call.css';

/** The call in a window of its own that stays on top: who speaks, and what one needs most. */
export function MiniCall({ page }: { page: Window }) {
  const { call } = useModel();
  const view = useObservable(call.view);
  return isInCall(view) ? <Inside view={view} page={page} /> : null;
}

function Inside({ view, page }: { view: ActiveCall; page: Window }) {
  const { call, desktop, voices, mutedHint } = useModel();
  const name = usePlaceName(view.place);
  const speaker = useSelected(voices, (v) => v.speaker);
  const speaksMuted = useObservable(mutedHint.isShown);
  const title = callName(view.place, name);
  useEffect(() => void (page.document.title = title), [page, title]);
  const { large } =
    view.phase === 'live'
      ? arrange(tilesOf(view, true), { layout: 'speaker', pinned: null, kept: null, speaker, only: null })
      : { large: null };
  const [hears, sees] = [view.local.microphone, view.local.camera].map(isSending);
  const { share } = view.local;
  const [microphoneKey, cameraKey] = [useKeyOf('microphone'), useKeyOf('camera')];
  const keys = useSendKeys(view);
  useCallShortcuts(keys, page);
  const byVoice = view.phase === 'live' && view.ownKind === 'voice' && view.place.is === 'room';

  return (
    <main class="mini" aria-label={title}>
      <Picture tile={large} view={view} name={name} />
      <header class="mini-head">
        <Who tile={large} view={view} name={name} />
        <IconButton
          icon="full-screen"
          label={callTexts.backToParley}
          tone="stage"
          tip="below"
          tipAlign="end"
          onClick={() => desktop.showWindow()}
        />
      </header>
      <SmallRecordingSign />
      {share.state === 'on' && <MiniSharing share={share} />}
      {speaksMuted && (
        <p class="mini-muted" role="status">
          {callTexts.youAreMuted}
        </p>
      )}
      <div class="mini-controls" role="toolbar" aria-label={callTexts.controls}>
        <IconButton
          icon={hears ? 'microphone' : 'microphone-off'}
          label={hears ? callTexts.mute : callTexts.unmute}
          tone={hears ? 'stage' : 'stage-off'}
          tipAlign="start"
          shortcut={microphoneKey}
          onClick={keys.microphone}
        />
        <IconButton
          icon={sees ? 'camera' : 'camera-off'}
          label={sees ? callTexts.cameraOff : callTexts.cameraOn}
          tone={sees ? 'stage' : 'stage-off'}
          unavailable={byVoice ? callTexts.youCameByVoice : null}
          shortcut={cameraKey}
          onClick={keys.camera}
        />
        <IconButton
          icon="phone-down"
          label={view.place.is === 'person' ? callTexts.hangUp : callTexts.leave}
          tone="hang-up"
          tipAlign="end"
          onClick={() => call.leave()}
        />
      </div>
    </main>
  );
}

interface OfProps {
  readonly tile: Tile | null;
  readonly view: ActiveCall;
  /** Of the person or the room. */
  readonly name: string;
}

/** Whose picture it is, and for how long they talk, or what is the matter. */
function Who({ tile, view, name }: OfProps) {
  const nameOf = useNames();
  const peer = tile === null || tile.is === 'own' ? null : tile.peer;
  const mutedBy = useMutedBy(view.local.microphone);
  const isMuted = tile?.is === 'peer' && !tile.peer.media.microphone;
  const connectedAtMs = view.phase === 'live' && view.connection === 'connected' ? view.connectedAtMs : null;
  const isAlone = view.phase === 'live' && view.peers.length === 0 && view.sinceMs !== null;
  const shown = peer === null ? name : nameOf(peer.user);
  return (
    <div class="mini-who">
      <p class="mini-name">
        {isMuted && <MutedSign label={callPicturesTexts.isMuted(shown)} />}
        <bdi class="truncate">{tile?.is === 'share' ? callPicturesTexts.sharesIt(shown) : shown}</bdi>
      </p>
      <p class="mini-state truncate">
        {mutedBy !== null ? (
          mutedBy
        ) : isAlone ? (
          callPicturesTexts.aloneTitle
        ) : connectedAtMs === null ? (
          stateWords(view)
        ) : (
          <Duration sinceMs={connectedAtMs} />
        )}
      </p>
    </div>
  );
}

function Picture({ tile, view, name }: OfProps) {
  if (tile?.is === 'share') return <Share peer={tile.peer} />;
  if (tile?.is === 'peer') return <Person peer={tile.peer} />;
  return (
    <div class="mini-picture mini-picture--bare">
      <Avatar id={placeId(view.place)} name={name} size={64} />
    </div>
  );
}

function Share({ peer }: { peer: PeerView }) {
  const name = useNames()(peer.user);
  const coming = <p class="mini-why">{remoteShareComing(peer)}</p>;
  return (
    <div class="mini-picture">
      {peer.screenTrack === null ? (
        coming
      ) : (
        <TrackVideo
          track={peer.screenTrack}
          label={callPicturesTexts.shareOf(name)}
          of={peer.user}
          fit="whole"
          until={coming}
        />
      )}
    </div>
  );
}

function Person({ peer }: { peer: PeerView }) {
  const name = useNames()(peer.user);
  const voice = useVoice(peer.user);
  const { track, why } = cameraOf(peer, useVoiceOnly());
  const instead = (
    <div class="mini-instead">
      <Avatar id={peer.user} name={name} size={64} />
      {why !== null && why !== 'camera-off' && <p class="mini-why">{callPicturesTexts.whyNot[why]}</p>}
    </div>
  );
  return (
    <div class="mini-picture" data-voice={voice}>
      {track === null ? (
        instead
      ) : (
        <TrackVideo
          track={track}
          label={callPicturesTexts.cameraOf(name)}
          of={peer.user}
          fit="fill"
          until={instead}
        />
      )}
    </div>
  );
}
