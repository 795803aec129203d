import type { OpenedInvitation } from '../../src/bridge/join-link.ts';
import { spokenAddress } from './address-words.ts';
import { fingerprintWords } from './fingerprint-words.ts';
import './invitation-facts.css';

const words = {
  name: 'Service',
  address: 'Address',
  fingerprint: 'Fingerprint',
  noFingerprint: 'None in the link: an authority that this computer trusts has to vouch for the service.',
} as const;

interface InvitationFactsProps {
  readonly link: OpenedInvitation;
  /** Known where one has been there. */
  readonly name?: string | undefined;
}

/** What a link names, as it stands there: nothing of it was asked of anybody. */
export const InvitationFacts = ({ link, name }: InvitationFactsProps) => (
  <dl class="invitation-facts">
    {name && (
      <>
        <dt>{words.name}</dt>
        <dd>
          <bdi>{name}</bdi>
        </dd>
      </>
    )}
    <dt>{words.address}</dt>
    <dd class="selectable">{spokenAddress(link.address)}</dd>
    <dt>{words.fingerprint}</dt>
    <dd class={link.pin === null ? '' : 'invitation-facts-fingerprint selectable'}>
      {link.pin === null ? words.noFingerprint : fingerprintWords(link.pin)}
    </dd>
  </dl>
);
