import type { Hosting } from '../../../src/bridge/contract.ts';
import type { ServiceConnection } from '../../platform/service-client.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import { CertificateHelp } from './certificate-help.tsx';
import { hostingFailureWords, isUnreachable, words } from './words.ts';

interface ServiceHelpProps {
  readonly connection: ServiceConnection;
  readonly hosting: Hosting;
  readonly more: string | undefined;
}

/** What is in the way, and what can be done about it. */
export function ServiceHelp({ connection, hosting, more }: ServiceHelpProps) {
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
  if (connection.state === 'closed' && wasHere) {
    return (
      <div class="service-help service-help--quiet">
        <Icon name="info" size={16} />
        <p>{more}</p>
        <div class="service-help-actions">
          <Button size="small" icon="retry" onClick={retryConnection}>
            {words.retry}
          </Button>
        </div>
      </div>
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
