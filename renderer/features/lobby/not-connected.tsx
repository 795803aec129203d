import { serviceLineTexts as words } from '../../../src/texts/service-line.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { Empty, Spinner } from '../../ui/feedback.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Logo } from '../../ui/logo.tsx';
import { spokenAddress } from '../address-words.ts';
import { useModel } from '../model-context.ts';
import { useHosting } from '../use-hosting.ts';
import { CertificateHelp } from './certificate-help.tsx';
import { ConnectionActions } from './connection-actions.tsx';
import { connectionWords, hostingFailureWords, hostName, isUnreachable } from './words.ts';

/** Never connected since the start: what is being waited for, or what is in the way and what to do. */
export function NotConnected() {
  const { session, desktop, access } = useModel();
  const connection = useSelected(session, (s) => s.connection);
  const host = useSelected(session, hostName);
  const hosting = useHosting();
  const address = useObservable(desktop.serviceAddress);
  const certificate = useSelected(access.state, (a) => a.certificate);
  const actions = <ConnectionActions connection={connection} hosting={hosting} />;

  if (certificate) {
    const title = certificate.problem === 'mismatch' ? words.otherCertificate : words.unknownCertificate;
    return (
      <Empty title={title} art={<Icon name="warning" size={32} />}>
        <CertificateHelp certificate={certificate} />
      </Empty>
    );
  }
  if (hosting.state === 'failed') {
    return (
      <Empty title={connectionWords(connection, hosting, host).text} art={<Icon name="warning" size={32} />}>
        <p role="status" aria-label={words.problem}>
          {hostingFailureWords(hosting)}
        </p>
        {actions}
      </Empty>
    );
  }
  if (address !== null && isUnreachable(connection)) {
    return (
      <Empty title={words.unreachable(spokenAddress(address))} art={<Icon name="offline" size={32} />}>
        <p>{words.unreachableHint}</p>
        {actions}
      </Empty>
    );
  }
  const said = connectionWords(connection, hosting, host);
  return (
    <Empty title={said.tone === 'waiting' ? words.soon : said.text} art={<Logo size={64} />}>
      {said.tone === 'waiting' && <Spinner label={said.text} />}
      {said.more && <p>{said.more}</p>}
      {actions}
    </Empty>
  );
}
