import type { ComponentChildren } from 'preact';
import type { LocalView, RemoteView } from '../../../src/call/view.ts';
import { lacksRelay } from '../../stores/lacks-relay.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import type { ActiveCall } from './active-call.ts';
import { mainPictureOf } from './main-picture.ts';
import { TrackVideo } from './track-video.tsx';
import { stateWords, words } from './words.ts';
import './stage.css';

/** The pictures. There is never an empty place without a word why. */
export function Stage({ view, name }: { view: ActiveCall; name: string }) {
  const isDimmed = view.phase === 'live' && view.connection === 'reconnecting';
  const shares = view.phase === 'live' && mainPictureOf(view.remote).show === 'share';
  return (
    <div class={classNames('stage', isDimmed && 'stage--dimmed', shares && 'stage--share')}>
      <div class="stage-main">
        {view.phase === 'calling' ? (
          <Portrait view={view} name={name} isRinging={view.alerting} why={stateWords(view)} />
        ) : (
          <RemoteMain view={view} remote={view.remote} name={name} />
        )}
      </div>
      <div class="stage-small">
        {view.phase === 'live' && shares && <RemoteSmall view={view} remote={view.remote} name={name} />}
        <OwnPicture local={view.local} />
      </div>
      {view.phase === 'live' && view.connection === 'failed' && <CallFailed />}
    </div>
  );
}

interface RemoteProps {
  readonly view: ActiveCall;
  readonly remote: RemoteView;
  readonly name: string;
}

function RemoteMain({ view, remote, name }: RemoteProps) {
  const picture = mainPictureOf(remote);
  if (picture.show === 'avatar') {
    const why = {
      'share-coming': words.shareComing,
      'camera-coming': words.pictureComing,
      'camera-off': words.cameraIsOff,
    }[picture.because];
    // Before the first media nothing is known about the other side's devices.
    const isKnown = view.phase === 'live' && view.connectedAtMs !== null;
    if (!isKnown) return <Portrait view={view} name={name} why={stateWords(view)} />;
    return <Portrait view={view} name={name} isMuted={!remote.media.microphone} why={why} />;
  }
  const isShare = picture.show === 'share';
  const surface = remote.media.screen === 'window' ? words.sharesWindow(name) : words.sharesScreen(name);
  return (
    <>
      <TrackVideo
        track={picture.track}
        label={isShare ? words.remoteShare : words.remoteCamera}
        fit={isShare ? 'whole' : 'fill'}
      />
      <NameBadge isMuted={!isShare && !remote.media.microphone} mutedWords={words.isMuted(name)}>
        {isShare ? surface : name}
      </NameBadge>
    </>
  );
}

/** The face beside what it shares. */
function RemoteSmall({ view, remote, name }: RemoteProps) {
  const hasPicture = remote.media.camera && remote.cameraTrack !== null;
  return (
    <div class="tile">
      {hasPicture && remote.cameraTrack !== null ? (
        <TrackVideo track={remote.cameraTrack} label={words.remoteCamera} fit="fill" />
      ) : (
        <Avatar id={view.with} name={name} size={40} />
      )}
      <NameBadge isMuted={!remote.media.microphone} mutedWords={words.isMuted(name)}>
        {name}
      </NameBadge>
    </div>
  );
}

interface PortraitProps {
  readonly view: ActiveCall;
  readonly name: string;
  readonly isRinging?: boolean;
  readonly isMuted?: boolean;
  readonly why: string;
}

function Portrait({ view, name, isRinging = false, isMuted = false, why }: PortraitProps) {
  return (
    <div class={classNames('portrait', isRinging && 'portrait--ringing')}>
      <Avatar id={view.with} name={name} size={128} />
      <p class="portrait-name" dir="auto">
        {name}
      </p>
      <p class="portrait-why">{why}</p>
      {isMuted && (
        <p class="portrait-muted">
          <Icon name="microphone-off" size={16} />
          {words.muted}
        </p>
      )}
    </div>
  );
}

function OwnPicture({ local }: { local: LocalView }) {
  const { desktop, session } = useModel();
  const name = useSelected(desktop.settings, (s) => s.profile?.name ?? '');
  const self = useSelected(session, (s) => s.self);
  const { camera, microphone } = local;
  const isMuted = microphone.state === 'off' || microphone.state === 'failed';
  return (
    <div class={classNames('tile', 'tile--own', camera.state !== 'on' && 'tile--empty')}>
      {camera.state === 'on' ? (
        <TrackVideo track={camera.track} label={words.ownCamera} fit="fill" isMirrored />
      ) : (
        <>
          <Avatar id={self ?? name} name={name} size={36} />
          <p class="tile-why">
            {isMuted && <MutedSign label={words.muted} />}
            {camera.state === 'opening' ? words.ownCameraOpening : words.cameraIsOff}
          </p>
        </>
      )}
      {camera.state === 'on' && (
        <NameBadge isMuted={isMuted} mutedWords={words.muted}>
          {words.you}
        </NameBadge>
      )}
    </div>
  );
}

interface NameBadgeProps {
  readonly isMuted: boolean;
  readonly mutedWords: string;
  readonly children: ComponentChildren;
}

function NameBadge({ isMuted, mutedWords, children }: NameBadgeProps) {
  return (
    <p class="name-badge">
      {isMuted && <MutedSign label={mutedWords} />}
      <bdi class="truncate">{children}</bdi>
    </p>
  );
}

function MutedSign({ label }: { label: string }) {
  return (
    <span class="muted-sign" role="img" aria-label={label}>
      <Icon name="microphone-off" size={14} />
    </span>
  );
}

function CallFailed() {
  const { call, desktop, session } = useModel();
  const settings = useObservable(desktop.settings);
  const isHidden = useSelected(session, (state) => lacksRelay(state, settings));
  return (
    <div class="call-failed" role="alert">
      <Icon name="offline" size={32} />
      <h3>{words.failedTitle}</h3>
      <p>{isHidden ? words.failedHidden : words.failedText}</p>
      <Button kind="primary" icon="retry" onClick={() => call.retry()}>
        {words.tryAgain}
      </Button>
    </div>
  );
}
