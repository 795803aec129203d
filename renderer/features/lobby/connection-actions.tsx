import { Fragment, type ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Hosting } from '../../../src/bridge/contract.ts';
import { serviceLineTexts as words } from '../../../src/texts/service-line.ts';
import type { RefusalReason, ServiceConnection } from '../../platform/service/service-client.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { useModel } from '../model-context.ts';
import { UnlessManaged } from './managed-place.tsx';
import { useFocusStays } from './use-focus-stays.ts';
import { isUnreachable } from './words.ts';
import './connection-actions.css';

interface ConnectionActionsProps {
  readonly connection: ServiceConnection;
  readonly hosting: Hosting;
  readonly size?: NonNullable<ButtonProps['size']>;
}

/** The others want an invite or a code, which the settings take for a service that a company has chosen too. */
const mendedElsewhere: ReadonlySet<RefusalReason> = new Set(['version', 'not-admitted', 'rejected']);

/** What can be done about a service that is not there or does not let one in. */
export function ConnectionActions({ connection, hosting, size = 'medium' }: ConnectionActionsProps) {
  const { desktop, session, retryConnection, openSettings, access } = useModel();
  const wasHere = useSelected(session, (s) => s.self !== null);
  // A page in a browser comes from its service: there is no other address to choose.
  const canChange = desktop.hosting !== null;
  if (hosting.state === 'failed') {
    return (
      <Ways>
        <Button size={size} onClick={() => desktop.hosting?.retry()}>
          {words.tryAgain}
        </Button>
        {hosting.reason === 'port-in-use' && (
          <UnlessManaged>
            <Button size={size} kind="quiet" onClick={() => openSettings('service')}>
              {words.changePort}
            </Button>
          </UnlessManaged>
        )}
      </Ways>
    );
  }
  if (isUnreachable(connection)) {
    return (
      <Ways>
        <Button size={size} icon="retry" onClick={retryConnection}>
          {words.retry}
        </Button>
        {canChange && !wasHere && (
          <UnlessManaged>
            <Button size={size} kind="quiet" onClick={() => openSettings('service')}>
              {words.changeAddress}
            </Button>
          </UnlessManaged>
        )}
      </Ways>
    );
  }
  if (connection.state === 'closed') {
    return (
      <Ways>
        <Button size={size} icon="retry" onClick={retryConnection}>
          {words.retry}
        </Button>
      </Ways>
    );
  }
  if (connection.state !== 'refused') return null;
  const Around = mendedElsewhere.has(connection.reason) ? UnlessManaged : Fragment;
  return (
    <Ways>
      {connection.reason === 'approval-required' && (
        <Button size={size} kind="primary" onClick={access.knock}>
          {words.knock}
        </Button>
      )}
      {connection.reason === 'replaced' && (
        <Button size={size} onClick={retryConnection}>
          {words.connectHere}
        </Button>
      )}
      {canChange && connection.reason !== 'replaced' && (
        <Around>
          <Button
            size={size}
            kind={connection.reason === 'approval-required' ? 'quiet' : 'plain'}
            onClick={() => openSettings('service')}
          >
            {words.afterRefusal[connection.reason]}
          </Button>
        </Around>
      )}
    </Ways>
  );
}

function Ways({ children }: { children: ComponentChildren }) {
  const root = useRef<HTMLDivElement>(null);
  useFocusStays(root);
  return (
    <div ref={root} class="connection-actions">
      {children}
    </div>
  );
}
