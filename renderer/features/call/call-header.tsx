import { IconButton } from '../../ui/button.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useModel } from '../model-context.ts';
import type { ActiveCall } from './active-call.ts';
import { ConnectionButton } from './doctor/connection-button.tsx';
import { durationText } from './duration.ts';
import { stateWords, words } from './words.ts';

export function CallHeader({ view, name }: { view: ActiveCall; name: string }) {
  const { closeChat } = useModel();
  const connectedAtMs = view.phase === 'live' ? view.connectedAtMs : null;
  return (
    <header class="call-header">
      <IconButton
        icon="back"
        label={words.back}
        class="call-back"
        tip="below"
        tipAlign="start"
        onClick={closeChat}
      />
      <Avatar id={view.with} name={name} size={32} />
      <div class="call-who">
        <h2 class="call-name truncate">
          <bdi>{name}</bdi>
        </h2>
        <p class="call-state truncate">
          <span role="status" aria-label={words.state}>
            {stateWords(view)}
          </span>
          {connectedAtMs !== null && <Duration sinceMs={connectedAtMs} />}
        </p>
      </div>
      {view.phase === 'live' && (
        <ConnectionButton people={[{ name, voice: view.remote.audioTrack }]} local={view.local} />
      )}
    </header>
  );
}

export function Duration({ sinceMs }: { sinceMs: number }) {
  const nowMs = useNow(1_000);
  return (
    <span class="call-duration" role="timer" aria-label={words.duration}>
      {durationText(nowMs - sinceMs)}
    </span>
  );
}
