import type { Hosting } from '../../../src/bridge/contract.ts';
import { serviceLineTexts as words } from '../../../src/texts/service-line.ts';
import type { ServiceConnection } from '../../platform/service/service-client.ts';
import { useSelected } from '../../stores/use-observable.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { useModel } from '../model-context.ts';
import { CertificateHelp } from './certificate-help.tsx';
import { ConnectionActions } from './connection-actions.tsx';
import { hostingFailureWords } from './words.ts';

interface ServiceHelpProps {
  readonly connection: ServiceConnection;
  readonly hosting: Hosting;
  readonly more: string | undefined;
}

/** What is in the way while there is something else to look at; before the first welcome the main area says it. */
export function ServiceHelp({ connection, hosting, more }: ServiceHelpProps) {
  const { access } = useModel();
  const certificate = useSelected(access.state, (a) => a.certificate);
  const hasFailed = hosting.state === 'failed';
  if (!hasFailed && certificate && connection.state !== 'online') {
    return <CertificateHelp certificate={certificate} />;
  }
  const actions = <ConnectionActions connection={connection} hosting={hosting} size="small" />;
  const isClosed = connection.state === 'closed';
  if (!hasFailed && !isClosed && connection.state !== 'refused') {
    return null;
  }
  return (
    <div
      class={classNames('service-help', isClosed && !hasFailed && 'service-help--quiet')}
      role={hasFailed ? 'status' : undefined}
      aria-label={hasFailed ? words.problem : undefined}
    >
      <Icon name={isClosed && !hasFailed ? 'info' : 'warning'} size={16} />
      <p>{hasFailed ? hostingFailureWords(hosting) : more}</p>
      {actions}
    </div>
  );
}
