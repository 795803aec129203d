import { useRef } from 'preact/hooks';
import { comboWords } from '../../../src/bridge/key-words.ts';
import { isHostingOff } from '../../../src/bridge/settings.ts';
import { lobbyTexts } from '../../../src/texts/lobby.ts';
import { serviceLineTexts } from '../../../src/texts/service-line.ts';
import type { ServiceConnection } from '../../platform/service/service-client.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { IconButton } from '../../ui/button.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useModel } from '../model-context.ts';
import { useHosting } from '../use-hosting.ts';
import { ServiceHelp } from './service-help.tsx';
import { ServiceName } from './service-name.tsx';
import { useFocusStays } from './use-focus-stays.ts';
import { connectionWords, hostingOffWords, hostName, isUnreachable } from './words.ts';

export function ServiceHeader() {
  const { session, desktop, access, openSearch } = useModel();
  const connection = useSelected(session, (s) => s.connection);
  const certificate = useSelected(access.state, (a) => a.certificate);
  // Nothing is being tried until somebody has decided.
  const isUndecided = certificate !== null && connection.state !== 'online';
  const wasHere = useSelected(session, (s) => s.self !== null);
  const hosting = useHosting();
  const host = useSelected(session, hostName);
  const isOff = useSelected(desktop.settings, isHostingOff);
  const mayRetry = wasHere && hosting.state !== 'failed' && !isUndecided && isUnreachable(connection);
  const said = isOff ? hostingOffWords() : connectionWords(connection, hosting, host);

  return (
    <header class="service-header">
      {wasHere && (
        <IconButton
          icon="search"
          label={lobbyTexts.search}
          shortcut={comboWords('CommandOrControl+F', desktop.info.platform)}
          tip="below"
          tipAlign="end"
          class="service-search"
          onClick={() => openSearch()}
        />
      )}
      {mayRetry && <Retry />}
      <ServiceName class="service-name truncate" />
      <div class="service-line">
        <span class={`service-sign service-sign--${said.tone}`} aria-hidden="true" />
        <span role="status" aria-label={serviceLineTexts.label} class="truncate">
          {isUndecided ? serviceLineTexts.notTrusted : said.text}
        </span>
        {connection.state === 'waiting' && hosting.state !== 'failed' && !isUndecided && (
          <Countdown connection={connection} />
        )}
      </div>
      {wasHere && <ServiceHelp connection={connection} hosting={hosting} more={said.more} />}
    </header>
  );
}

/** Beside the other: the lists below stay where they are when a line breaks. */
function Retry() {
  const { retryConnection } = useModel();
  const button = useRef<HTMLButtonElement>(null);
  useFocusStays(button);
  return (
    <IconButton
      icon="retry"
      label={serviceLineTexts.retry}
      tip="below"
      tipAlign="end"
      class="service-retry"
      buttonRef={button}
      onClick={retryConnection}
    />
  );
}

/** Not in the live region: a screen reader would count along. */
function Countdown({ connection }: { connection: Extract<ServiceConnection, { state: 'waiting' }> }) {
  const nowMs = useNow(1_000);
  const seconds = Math.max(0, Math.ceil((connection.retryAtMs - nowMs) / 1_000));
  return (
    <span class="service-countdown">
      {seconds > 0 ? serviceLineTexts.inSeconds(seconds) : serviceLineTexts.now}
    </span>
  );
}
