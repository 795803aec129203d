import type { RunningShare, ShareKeeps } from '../../../../src/call/view.ts';
import { callShareTexts } from '../../../../src/texts/call-share.ts';
import { useObservable } from '../../../stores/use-observable.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useModel } from '../../model-context.ts';
import type { ActiveCall } from '../active-call.ts';
import { useNames } from '../use-names.ts';
import { SharePreview } from './share-preview.tsx';
import { seenBy, shareNote } from './share-words.ts';
import './sharing-bar.css';

/** Above the pictures, far from Leave: what is shared, who sees it, and how to hold or end it. */
export function SharingBar({ view }: { view: ActiveCall }) {
  const { share } = view.local;
  if (share.state !== 'on' && share.state !== 'opening') return null;
  return (
    <div class="sharing-bar" role="region" aria-label={callShareTexts.sharing}>
      {share.state === 'on' ? (
        <Running share={share} view={view} />
      ) : (
        <>
          <Icon name="share" size={16} />
          <p class="sharing-text">{callShareTexts.pending}</p>
        </>
      )}
      <div class="sharing-ways">
        {share.state === 'on' && <Hold share={share} />}
        <Stop />
      </div>
    </div>
  );
}

function Stop() {
  const { call } = useModel();
  return (
    <Button size="small" kind="danger" onClick={() => call.stopSharing()}>
      {callShareTexts.stop}
    </Button>
  );
}

function Running({ share, view }: { share: RunningShare; view: ActiveCall }) {
  const { sharedName } = useModel();
  const nameOf = useNames();
  const name = useObservable(sharedName);
  const viewers = view.phase === 'live' ? view.peers.filter((peer) => peer.connection === 'connected') : [];
  const note = shareNote(share);
  return (
    <>
      <SharePreview share={share} />
      <div class="sharing-text">
        <p class="truncate">
          {callShareTexts.sharingWhat(name)}
          {share.audioTrack !== null && <span class="sharing-sound">{callShareTexts.withSound}</span>}
        </p>
        <p class="sharing-viewers" role="status">
          {note ?? seenBy(viewers.map(({ user }) => nameOf(user)))}
        </p>
      </div>
    </>
  );
}

function Hold({ share }: { share: RunningShare }) {
  const { call } = useModel();
  return (
    <>
      <Keeps keeps={share.keeps} />
      <Button size="small" onClick={() => call.pauseSharing(!share.isPaused)}>
        {share.isPaused ? callShareTexts.goOn : callShareTexts.pause}
      </Button>
    </>
  );
}

const modes: readonly ShareKeeps[] = ['sharpness', 'motion'];

function Keeps({ keeps }: { keeps: ShareKeeps }) {
  const { call } = useModel();
  return (
    <div class="share-keeps" role="group" aria-label={callShareTexts.keeps}>
      {modes.map((mode) => (
        <button
          key={mode}
          type="button"
          class="share-keeps-mode"
          aria-pressed={mode === keeps}
          title={callShareTexts.keptWhy[mode]}
          onClick={() => call.keepOfShare(mode)}
        >
          {callShareTexts.kept[mode]}
        </button>
      ))}
    </div>
  );
}
