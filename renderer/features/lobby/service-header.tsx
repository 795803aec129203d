import type { Hosting } from '../../../src/bridge/contract.ts';
import { CertificateHelp } from './certificate-help.tsx';
import { createSubject } from '../../../src/base/observable.ts';
import type { ServiceConnection } from '../../platform/service-client.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useModel } from '../model-context.ts';
import { connectionWords, hostingFailureWords, isUnreachable, words } from './words.ts';

const noHosting = createSubject<Hosting>({ state: 'off' });

export function ServiceHeader() {
  const { session, desktop, openSearch } = useModel();
  const connection = useSelected(session, (s) => s.connection);
  const name = useSelected(session, (s) => s.serviceName);
  const hosting = useObservable(desktop.hosting?.state ?? noHosting);
  const said = connectionWords(connection, hosting);

  return (
    <header class="service-header">
      <IconButton
        icon="search"
        label={words.search}
        shortcut="Control+K"
        tip="below"
        tipAlign="end"
        class="service-search"
        onClick={() => openSearch()}
      />
      <h1 class="service-name truncate">
        <bdi>{name || words.nameless}</bdi>
      </h1>
      <div class="service-line">
        <span class={`service-sign service-sign--${said.tone}`} aria-hidden="true" />
        <span role="status" aria-label={words.connection} class="truncate">
          {said.text}
        </span>
        {connection.state === 'waiting' && hosting.state !== 'failed' && (
          <Countdown connection={connection} />
        )}
      </div>
      <ServiceHelp connection={connection} hosting={hosting} more={said.more} />
    </header>
  );
}

/** Not in the live region: a screen reader would count along. */
function Countdown({ connection }: { connection: Extract<ServiceConnection, { state: 'waiting' }> }) {
  const nowMs = useNow(1_000);
  const seconds = Math.max(0, Math.ceil((connection.retryAtMs - nowMs) / 1_000));
  return <span class="service-countdown">{seconds > 0 ? words.inSeconds(seconds) : words.now}</span>;
}

interface ServiceHelpProps {
  readonly connection: ServiceConnection;
  readonly hosting: Hosting;
  readonly more: string | undefined;
}

function ServiceHelp({ connection, hosting, more }: ServiceHelpProps) {
  const { retryConnection, desktop, session, openSettings, access } = useModel();
  const certificate = useSelected(access.state, (a) => a.certificate);
  // Before the first welcome the main area says it, at more length.
  const wasHere = useSelected(session, (s) => s.self !== null);
  if (hosting.state === 'failed') {
    return (
      <div class="service-help" role="status" aria-label={words.problem}>
        <Icon name="warning" size={16} />
        <p>{hostingFailureWords(hosting)}</p>
        <div class="service-help-actions">
          <Button size="small" onClick={() => desktop.hosting?.retry()}>
            {words.tryAgain}
          </Button>
          {hosting.reason === 'port-in-use' && (
            <Button size="small" kind="quiet" onClick={openSettings}>
              {words.changePort}
            </Button>
          )}
        </div>
      </div>
    );
  }
  if (certificate && wasHere && connection.state !== 'online')
    return <CertificateHelp certificate={certificate} />;
  if (isUnreachable(connection)) {
    return (
      <Button size="small" icon="retry" onClick={retryConnection}>
        {words.retry}
      </Button>
    );
  }
  if (connection.state !== 'refused') return null;
  return (
    <div class="service-help">
      <Icon name="warning" size={16} />
      <p>{more}</p>
      <div class="service-help-actions">
        {connection.reason === 'approval-required' ? (
          <Button size="small" kind="primary" onClick={access.knock}>
            {words.knock}
          </Button>
        ) : connection.reason === 'replaced' ? (
          <Button size="small" onClick={retryConnection}>
            {words.connectHere}
          </Button>
        ) : (
          <Button size="small" onClick={openSettings}>
            {words.settings}
          </Button>
        )}
      </div>
    </div>
  );
}
