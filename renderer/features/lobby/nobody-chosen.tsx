import type { Hosting } from '../../../src/bridge/contract.ts';
import { isHostingOff } from '../../../src/bridge/settings.ts';
import { createSubject } from '../../../src/base/observable.ts';
import { useObservable, useSelected } from '../../stores/use-observable.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Spinner } from '../../ui/feedback.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Logo } from '../../ui/logo.tsx';
import { spokenAddress } from '../address-words.ts';
import { useModel } from '../model-context.ts';
import { CertificateHelp } from './certificate-help.tsx';
import { HostingOff } from './hosting-off.tsx';
import { HowOthersJoin } from './how-others-join.tsx';
import { connectionWords, hostingFailureWords, isUnreachable, words } from './words.ts';
import './nobody-chosen.css';

/** The main area before a person is chosen: a quiet word, or, as long as one is alone, how others get here. */
export function NobodyChosen() {
  const { session, desktop } = useModel();
  const isOff = useSelected(desktop.settings, isHostingOff);
  const isKnown = useSelected(session, (s) => s.self !== null);
  const isAlone = useSelected(session, (s) => s.people.size === 0);
  return (
    <main class="nobody-chosen scrolls">
      {isOff ? <HostingOff /> : isKnown ? isAlone ? <Alone /> : <NotAlone /> : <NotConnected />}
    </main>
  );
}

function Alone() {
  return (
    <Empty title={words.nobody} art={<Logo size={64} />}>
      <HowOthersJoin />
    </Empty>
  );
}

function NotAlone() {
  return (
    <Empty title={words.pick} art={<Logo size={64} />}>
      <p>{words.pickHint}</p>
    </Empty>
  );
}

const noHosting = createSubject<Hosting>({ state: 'off' });

/** Never connected since the start: what is being waited for, or what is in the way. */
function NotConnected() {
  const { session, desktop, access, retryConnection } = useModel();
  const connection = useSelected(session, (s) => s.connection);
  const hosting = useObservable(desktop.hosting?.state ?? noHosting);
  const address = useObservable(desktop.serviceAddress);
  const certificate = useSelected(access.state, (a) => a.certificate);
  if (certificate) {
    const title = certificate.problem === 'mismatch' ? words.otherCertificate : words.unknownCertificate;
    return (
      <Empty title={title} art={<Icon name="warning" size={32} />}>
        <CertificateHelp certificate={certificate} />
      </Empty>
    );
  }
  if (address !== null && isUnreachable(connection)) return <Unreachable address={address} />;
  const said = connectionWords(connection, hosting);
  const more = hosting.state === 'failed' ? hostingFailureWords(hosting) : said.more;
  return (
    <Empty title={said.tone === 'waiting' ? words.soon : said.text} art={<Logo size={64} />}>
      {said.tone === 'waiting' ? <Spinner label={said.text} /> : more && <p>{more}</p>}
      {connection.state === 'closed' && <Button onClick={retryConnection}>{words.retry}</Button>}
    </Empty>
  );
}

function Unreachable({ address }: { address: string }) {
  const { desktop, openSettings } = useModel();
  // A page in a browser comes from its service: there is no other address to choose.
  const canChange = desktop.hosting !== null;
  return (
    <Empty title={words.unreachable(spokenAddress(address))} art={<Icon name="offline" size={32} />}>
      <p>{words.unreachableHint}</p>
      {canChange && <Button onClick={openSettings}>{words.changeAddress}</Button>}
    </Empty>
  );
}
