import type { Session } from 'electron';
import type { Log } from '../../src/base/log.ts';
import type { Observable } from '../../src/base/observable.ts';
import type { CertificateProblem } from '../../src/bridge/contract.ts';
import { normaliseServiceAddress } from '../../src/bridge/service-address.ts';
import type { ProfileId } from '../../src/bridge/profile-id.ts';
import type { AllSettings, Profile } from '../../src/bridge/profiles.ts';
import type { ServiceChoice } from '../../src/bridge/settings.ts';
import { fingerprintOf } from '../../src/service/tls/certificate-pair.ts';

interface ShownCertificate {
  readonly hostname: string;
  readonly pem: string;
  /** Whether Chromium would take it: an authority that the system knows speaks for it. */
  readonly isVouchedFor: boolean;
}

type Verdict =
  | { readonly is: 'chromium' | 'trusted' }
  | {
      readonly is: 'refused';
      readonly problem: CertificateProblem;
      /** Whose service is there. */
      readonly profiles: readonly ProfileId[];
    };

const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

function hostOf(service: Extract<ServiceChoice, { mode: 'join' }>): string | null {
  const address = normaliseServiceAddress(service.address);
  const url = address.ok ? URL.parse(address.value) : null;
  return url && bare(url.hostname);
}

/** The key that is pinned for this host, by profile. Chromium says the host and not the port. */
function pinsAt(hostname: string, profiles: readonly Profile[]): { id: ProfileId; pin: string | null }[] {
  return profiles.flatMap(({ id, profile }) => {
    const service = profile?.service;
    return service?.mode === 'join' && hostOf(service) === bare(hostname) ? [{ id, pin: service.pin }] : [];
  });
}

/** A chosen service is who its invite says; of everybody else Chromium judges. */
export function judge(
  { hostname, pem, isVouchedFor }: ShownCertificate,
  profiles: readonly Profile[],
): Verdict {
  const known = pinsAt(hostname, profiles);
  const needsNoPin = known.some(({ pin }) => pin === null);
  if (known.length === 0 || (needsNoPin && isVouchedFor)) return { is: 'chromium' };
  const fingerprint = fingerprintOf(pem);
  if (known.some(({ pin }) => pin === fingerprint)) return { is: 'trusted' };
  const problem = needsNoPin ? 'unknown' : 'mismatch';
  return { is: 'refused', problem: { problem, fingerprint }, profiles: known.map(({ id }) => id) };
}

/** What Electron's callback takes. */
const answers = { trusted: 0, refused: -2, chromium: -3 } as const;

interface Deps {
  readonly session: Pick<Session, 'setCertificateVerifyProc'>;
  readonly settings: Observable<AllSettings>;
  readonly refused: (problem: CertificateProblem, profile: ProfileId) => void;
  readonly log: Log;
}

const servicesIn = ({ profiles }: AllSettings): string =>
  JSON.stringify(profiles.map(({ profile }) => profile?.service));

/** A certificate that the service made itself is taken when it is the one of the invite, and no other. */
export function pinCertificates({ session, settings, refused, log }: Deps): void {
  const install = (): void =>
    session.setCertificateVerifyProc(({ hostname, certificate, errorCode }, answer) => {
      const shown = { hostname, pem: certificate.data, isVouchedFor: errorCode === 0 };
      const verdict = judge(shown, settings.getState().profiles);
      if (verdict.is === 'refused') {
        log.warn('certificate refused', { problem: verdict.problem.problem });
        for (const profile of verdict.profiles) refused(verdict.problem, profile);
      }
      answer(answers[verdict.is]);
    });
  install();
  // Chromium remembers what was said of a certificate; a new judge is asked anew.
  settings.subscribe((now, before) => {
    if (servicesIn(now) !== servicesIn(before)) install();
  });
}
