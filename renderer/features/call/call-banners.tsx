import { callTexts } from '../../../src/texts/call.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { useModel } from '../model-context.ts';
import type { ActiveCall, LiveCall } from './active-call.ts';
import { MutedHint } from './muted-hint.tsx';
import { RecordingBar } from './recording/recording-bar.tsx';
import { RecordingQuestions } from './recording/recording-questions.tsx';
import { ShareOver } from './share/share-over.tsx';
import { SharingBar } from './share/sharing-bar.tsx';
import { unreachedText } from './unreached-words.ts';
import { useNames } from './use-names.ts';
import { listed } from '../listed.ts';

interface CallBannersProps {
  readonly view: ActiveCall;
  readonly onShare: () => void;
}

/** What concerns the whole call: an own share, an interrupted line, what a host asked, who cannot be rung. Media below goes on. */
export function CallBanners({ view, onShare }: CallBannersProps) {
  const { share } = view.local;
  return (
    <div class="call-banners">
      <SharingBar view={view} />
      {view.phase === 'live' && <RecordingBar view={view} />}
      <RecordingQuestions />
      {share.state === 'ended' && <ShareOver share={share} onShare={onShare} />}
      <ShareEnded />
      {view.phase === 'live' && <Lines view={view} />}
      <MutedHint />
      <Asked />
      <Unreached />
    </div>
  );
}

function Lines({ view }: { view: LiveCall }) {
  const { session } = useModel();
  const nameOf = useNames();
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const isTalking = view.connection === 'connected';
  const lost = view.peers.filter(({ reachable, connection }) => !reachable && connection === 'connected');
  return (
    <>
      {view.connection === 'reconnecting' && (
        <Banner tone="waiting" icon="offline">
          {callTexts.reconnecting}
        </Banner>
      )}
      {isTalking && !isOnline && (
        <Banner tone="waiting" icon="offline">
          {callTexts.serviceAway}
        </Banner>
      )}
      {isTalking && isOnline && lost.length > 0 && (
        <Banner tone="waiting" icon="offline">
          {callTexts.unreachable(listed(lost.map(({ user }) => nameOf(user))), lost.length === 1)}
        </Banner>
      )}
    </>
  );
}

/** What a host asked and was done at once: who it was, and the way back where there is one. */
function Asked() {
  const { call, moments } = useModel();
  const nameOf = useNames();
  const asked = useSelected(moments.state, (state) => state.asked);
  if (!asked) return null;
  const undo = (): void => {
    moments.dismiss('asked');
    call.setMicrophone(true);
  };
  return (
    <Banner
      tone="info"
      icon={asked.what === 'mute' ? 'microphone-off' : 'hand'}
      action={
        <span class="call-banner-actions">
          {asked.what === 'mute' && (
            <Button size="small" onClick={undo}>
              {callTexts.unmute}
            </Button>
          )}
          <Button size="small" onClick={() => moments.dismiss('asked')}>
            {callTexts.dismiss}
          </Button>
        </span>
      }
    >
      {callTexts.asked[asked.what](nameOf(asked.by))}
    </Banner>
  );
}

/** Whom this person wanted to ring, and why nothing rings there. */
function Unreached() {
  const { moments } = useModel();
  const nameOf = useNames();
  const unreached = useSelected(moments.state, (state) => state.unreached);
  if (!unreached) return null;
  return (
    <Banner
      tone="info"
      icon="phone"
      action={
        <Button size="small" onClick={() => moments.dismiss('unreached')}>
          {callTexts.dismiss}
        </Button>
      }
    >
      {unreachedText(unreached.people, nameOf)}
    </Banner>
  );
}

/** A page that was loaded anew may not begin to share by itself in a browser. */
function ShareEnded() {
  const { shareAgain } = useModel();
  if (useObservable(shareAgain.offered) === null) return null;
  return (
    <Banner
      tone="info"
      icon="share-off"
      action={
        <span class="call-banner-actions">
          <Button size="small" onClick={() => shareAgain.share()}>
            {callTexts.shareAgain}
          </Button>
          <Button size="small" onClick={() => shareAgain.dismiss()}>
            {callTexts.dismiss}
          </Button>
        </span>
      }
    >
      {callTexts.shareEnded}
    </Banner>
  );
}
