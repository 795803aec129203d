import type { OpenedInvitation } from '../../src/bridge/join-link.ts';
import { joiningTexts } from '../../src/texts/joining.ts';
import { spokenAddress } from './address-words.ts';
import { fingerprintWords } from './fingerprint-words.ts';
import './invitation-facts.css';

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
        <dt>{joiningTexts.facts.name}</dt>
        <dd>
          <bdi>{name}</bdi>
        </dd>
      </>
    )}
    <dt>{joiningTexts.facts.address}</dt>
    <dd class="selectable">{spokenAddress(link.address)}</dd>
    <dt>{joiningTexts.facts.fingerprint}</dt>
    <dd class={link.pin === null ? '' : 'invitation-facts-fingerprint selectable'}>
      {link.pin === null ? joiningTexts.facts.noFingerprint : fingerprintWords(link.pin)}
    </dd>
  </dl>
);
