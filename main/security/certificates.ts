import type { App, Session } from 'electron';
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
  /** `by-place`: one of several services on this host; which one is meant, its port tells. */
  | { readonly is: 'chromium' | 'trusted' | 'by-place' }
  | {
      readonly is: 'refused';
      readonly problem: CertificateProblem;
      /** Whose service is there. */
      readonly profiles: readonly ProfileId[];
    };

const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

interface Pinned {
  readonly id: ProfileId;
  readonly pin: string | null;
}

function placeOf({ address }: Extract<ServiceChoice, { mode: 'join' }>): URL | null {
  const normal = normaliseServiceAddress(address);
  return normal.ok ? URL.parse(normal.value) : null;
}

/** What is pinned there, by profile. */
const pinsAt = (profiles: readonly Profile[], isThere: (place: URL) => boolean): Pinned[] =>
  profiles.flatMap(({ id, profile }) => {
    const service = profile?.service;
    if (service?.mode !== 'join') return [];
    const place = placeOf(service);
    return place && isThere(place) ? [{ id, pin: service.pin }] : [];
  });

const isOne = ({ pin }: Pinned, fingerprint: string, isVouchedFor: boolean): boolean =>
  pin === null ? isVouchedFor : pin === fingerprint;

const refusal = (known: readonly Pinned[], fingerprint: string): Extract<Verdict, { is: 'refused' }> => {
  const problem = known.some(({ pin }) => pin === null) ? 'unknown' : 'mismatch';
  return { is: 'refused', problem: { problem, fingerprint }, profiles: known.map(({ id }) => id) };
};

/**
 * A chosen service is who its invite says; of everybody else Chromium judges. It asks for a host and not for a port, so where several services
 * are on one host and not all of them have this key, the port decides (`judgeAt`): an invite to another port of a known host does not make its
 * key good for the service that was there before.
 */
export function judge(
  { hostname, pem, isVouchedFor }: ShownCertificate,
  profiles: readonly Profile[],
): Verdict {
  const known = pinsAt(profiles, (place) => bare(place.hostname) === bare(hostname));
  if (known.length === 0) return { is: 'chromium' };
  const fingerprint = fingerprintOf(pem);
  const meant = known.filter((one) => isOne(one, fingerprint, isVouchedFor));
  if (meant.length === 0) return refusal(known, fingerprint);
  if (meant.length < known.length) return { is: 'by-place' };
  return { is: meant.some(({ pin }) => pin === null) ? 'chromium' : 'trusted' };
}

/** The same where the port is known too. */
export function judgeAt(
  url: string,
  { pem, isVouchedFor }: Omit<ShownCertificate, 'hostname'>,
  profiles: readonly Profile[],
): Verdict {
  const asked = URL.parse(url);
  const known = pinsAt(profiles, (place) => place.host === asked?.host);
  const fingerprint = fingerprintOf(pem);
  // At one port is one service: two profiles that know it by two keys are not both right.
  const isMeant = known.length > 0 && known.every((one) => isOne(one, fingerprint, isVouchedFor));
  return isMeant ? { is: 'trusted' } : refusal(known, fingerprint);
}

/** What Electron's callback takes. After -202 (ERR_CERT_AUTHORITY_INVALID) it asks once more, with the whole address. */
const answers = { trusted: 0, refused: -2, chromium: -3, 'by-place': -202 } as const;

interface Deps {
  readonly app: Pick<App, 'on'>;
  readonly session: Pick<Session, 'setCertificateVerifyProc'>;
  readonly settings: Observable<AllSettings>;
  readonly refused: (problem: CertificateProblem, profile: ProfileId) => void;
  readonly log: Log;
}

const servicesIn = ({ profiles }: AllSettings): string =>
  JSON.stringify(profiles.map(({ profile }) => profile?.service));

/** A certificate that the service made itself is taken when it is the one of the invite, and no other. */
export function pinCertificates({ app, session, settings, refused, log }: Deps): void {
  /** Keys that an authority speaks for, among those that are asked about once more: Electron does not say it twice. */
  const vouchedFor = new Set<string>();
  const tell = (verdict: Verdict): void => {
    if (verdict.is !== 'refused') return;
    log.warn('certificate refused', { problem: verdict.problem.problem });
    for (const profile of verdict.profiles) refused(verdict.problem, profile);
  };
  const install = (): void =>
    session.setCertificateVerifyProc(({ hostname, certificate, errorCode }, answer) => {
      const shown = { hostname, pem: certificate.data, isVouchedFor: errorCode === 0 };
      const verdict = judge(shown, settings.getState().profiles);
      if (verdict.is === 'by-place' && shown.isVouchedFor) vouchedFor.add(shown.pem);
      tell(verdict);
      answer(answers[verdict.is]);
    });
  install();
  app.on('certificate-error', (event, _page, url, _error, { data: pem }, answer) => {
    const { profiles } = settings.getState();
    // What was refused already stays so: only what may be another service on the host is looked at again.
    const isVouchedFor = vouchedFor.has(pem);
    const hostname = URL.parse(url)?.hostname ?? '';
    if (judge({ hostname, pem, isVouchedFor }, profiles).is !== 'by-place') return;
    event.preventDefault();
    const verdict = judgeAt(url, { pem, isVouchedFor }, profiles);
    tell(verdict);
    answer(verdict.is === 'trusted');
  });
  // Chromium remembers what was said of a certificate; a new judge is asked anew.
  settings.subscribe((now, before) => {
    if (servicesIn(now) !== servicesIn(before)) install();
  });
}
