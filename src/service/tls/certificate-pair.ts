import { createHash, X509Certificate } from 'node:crypto';

/** Both as PEM. */
export interface CertificatePair {
  readonly key: string;
  readonly cert: string;
}

/** Whether it is for this host: the alternative names count, and nothing else (RFC 9525 6.3). */
export const isCertificateFor = (cert: X509Certificate, name: string): boolean =>
  cert.checkHost(name, { subject: 'never' }) !== undefined;

/** What an invite pins: the key, so that a renewed certificate is still the same service (RFC 7469 2.4). */
export function fingerprintOf(cert: string): string {
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('base64url');
}
