import { createHash, X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeCertificate } from '../../src/service/tls/self-made.ts';

export interface RelayCertificate {
  readonly cert: string;
  readonly key: string;
  /** For a browser that is to trust it: Chromium asks a relay over TLS for a certificate as it asks a page, and nobody can click there. */
  readonly spki: string;
}

/** Files in that folder. */
export async function writeCertificate(folder: string, address: string): Promise<RelayCertificate> {
  const { cert, key } = await makeCertificate([address], Date.now());
  const files = { cert: path.join(folder, 'relay-cert.pem'), key: path.join(folder, 'relay-key.pem') };
  writeFileSync(files.cert, cert);
  writeFileSync(files.key, key);
  const shown = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { ...files, spki: createHash('sha256').update(shown).digest('base64') };
}

/** Chromium's own word for it. */
export const trustFlags = (certificate: RelayCertificate | null): string[] =>
  certificate ? [`--ignore-certificate-errors-spki-list=${certificate.spki}`] : [];
