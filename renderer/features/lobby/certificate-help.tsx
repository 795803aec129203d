import type { CertificateProblem } from '../../../src/bridge/contract.ts';
import { serviceLineTexts as words } from '../../../src/texts/service-line.ts';
import { Button } from '../../ui/button.tsx';
import { fingerprintWords } from '../fingerprint-words.ts';
import { useModel } from '../model-context.ts';
import { UnlessManaged } from './managed-place.tsx';
import './certificate-help.css';

/** The service at this address is not the one that was meant, or nobody can tell: what that means, and what to do. */
export function CertificateHelp({ certificate }: { certificate: CertificateProblem }) {
  const { access, openSettings } = useModel();
  const { problem, fingerprint } = certificate;
  return (
    <div class="certificate-help" role="alert">
      <p>{problem === 'mismatch' ? words.otherCertificateMore : words.unknownCertificateMore}</p>
      {problem === 'unknown' && (
        <p class="certificate-help-fingerprint selectable" aria-label={words.fingerprint}>
          {fingerprintWords(fingerprint)}
        </p>
      )}
      <div class="certificate-help-actions">
        {/* The key belongs to the place, and is the company's to say. */}
        <UnlessManaged>
          {problem === 'unknown' && <Button onClick={() => access.trust(fingerprint)}>{words.trust}</Button>}
          <Button kind="quiet" onClick={() => openSettings('service')}>
            {words.changeAddress}
          </Button>
        </UnlessManaged>
      </div>
    </div>
  );
}
