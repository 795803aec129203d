import { useSelected } from '../../stores/use-observable.ts';
import { useModel } from '../model-context.ts';
import { Banner } from '../../ui/feedback.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ActiveCall } from './active-call.ts';
import { words } from './words.ts';

/** What concerns the whole call: an own share, an interrupted line. Media below goes on. */
export function CallBanners({ view, name }: { view: ActiveCall; name: string }) {
  const { session } = useModel();
  const isOnline = useSelected(session, (s) => s.connection.state === 'online');
  const isTalking = view.phase === 'live' && view.connection === 'connected';
  return (
    <div class="call-banners">
      <SharingBar view={view} />
      {view.phase === 'live' && view.connection === 'reconnecting' && (
        <Banner tone="waiting" icon="offline">
          {words.reconnecting}
        </Banner>
      )}
      {isTalking && !isOnline && (
        <Banner tone="waiting" icon="offline">
          {words.serviceAway}
        </Banner>
      )}
      {isTalking && isOnline && !view.remote.reachable && (
        <Banner tone="waiting" icon="offline">
          {words.unreachable(name)}
        </Banner>
      )}
    </div>
  );
}

function SharingBar({ view }: { view: ActiveCall }) {
  const { call } = useModel();
  const { share } = view.local;
  if (share.state !== 'on' && share.state !== 'opening') return null;
  return (
    <div class="sharing-bar" role="region" aria-label={words.sharing}>
      <Icon name="share" size={16} />
      <p class="truncate">
        {share.state === 'opening' ? words.sharePending : words.sharingWhat(share.name)}
        {share.state === 'on' && share.audio && <span class="sharing-sound">{words.withSound}</span>}
      </p>
      <Button size="small" kind="danger" onClick={() => call.stopSharing()}>
        {words.stop}
      </Button>
    </div>
  );
}
