import type { Session } from 'electron';
import type { Log } from '../../src/base/log.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { CertificateProblem } from '../../src/bridge/contract.ts';
import { normaliseServiceAddress } from '../../src/bridge/service-address.ts';
import type { Settings } from '../../src/bridge/settings.ts';
import { fingerprintOf } from '../../src/service/tls/certificate-pair.ts';

interface ShownCertificate {
  readonly hostname: string;
  readonly pem: string;
  /** Whether Chromium would take it: an authority that the system knows speaks for it. */
  readonly isVouchedFor: boolean;
}

type Verdict =
  { readonly is: 'chromium' | 'trusted' } | { readonly is: 'refused'; readonly problem: CertificateProblem };

/** The chosen service is who its invite says; of everybody else Chromium judges. */
export function judge({ hostname, pem, isVouchedFor }: ShownCertificate, settings: Settings): Verdict {
  const service = settings.profile?.service;
  if (service?.mode !== 'join') return { is: 'chromium' };
  const address = normaliseServiceAddress(service.address);
  const host = address.ok ? URL.parse(address.value)?.hostname.replace(/^\[|\]$/g, '') : undefined;
  if (host !== hostname.replace(/^\[|\]$/g, '')) return { is: 'chromium' };
  if (service.pin === null && isVouchedFor) return { is: 'chromium' };
  const fingerprint = fingerprintOf(pem);
  if (fingerprint === service.pin) return { is: 'trusted' };
  return { is: 'refused', problem: { problem: service.pin === null ? 'unknown' : 'mismatch', fingerprint } };
}

/** What Electron's callback takes. */
const answers = { trusted: 0, refused: -2, chromium: -3 } as const;

interface Deps {
  readonly session: Pick<Session, 'setCertificateVerifyProc'>;
  readonly settings: Observable<Settings>;
  readonly refused: (problem: CertificateProblem) => void;
  readonly log: Log;
}

/** A certificate that the service made itself is taken when it is the one of the invite, and no other. */
export function pinCertificates({ session, settings, refused, log }: Deps): void {
  const install = (): void =>
    session.setCertificateVerifyProc(({ hostname, certificate, errorCode }, answer) => {
      const shown = { hostname, pem: certificate.data, isVouchedFor: errorCode === 0 };
      const verdict = judge(shown, settings.getState());
      if (verdict.is === 'refused') {
        log.warn('certificate refused', { problem: verdict.problem.problem });
        refused(verdict.problem);
      }
      answer(answers[verdict.is]);
    });
  install();
  // Chromium remembers what was said of a certificate; a new judge is asked anew.
  settings.subscribe((now, before) => {
    if (now.profile?.service !== before.profile?.service) install();
  });
}
