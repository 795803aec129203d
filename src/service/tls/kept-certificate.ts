import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, unwatchFile, watchFile, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import type { Log } from '../../base/log.ts';
import type { CertificatePair } from './certificate-pair.ts';

/** A certificate that somebody else looks after, such as an ACME client. */
export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

const renewBeforeMs = 30 * 24 * 3_600_000;

function covers(cert: string, names: readonly string[], nowMs: number): boolean {
  const parsed = new X509Certificate(cert);
  const isFresh = parsed.validToDate.getTime() - nowMs > renewBeforeMs;
  return (
    isFresh &&
    names.every((name) => (isIP(name) ? parsed.checkIP(name) : parsed.checkHost(name)) !== undefined)
  );
}

const readable = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;

/** The service's own: made at the first use, made anew with the same key when it grows old or the names have changed. */
export async function keepCertificate(
  folder: string,
  names: readonly string[],
  nowMs: number,
): Promise<CertificatePair> {
  const files = { key: path.join(folder, 'tls-key.pem'), cert: path.join(folder, 'tls-cert.pem') };
  const [key, cert] = [readable(files.key), readable(files.cert)];
  if (key !== undefined && cert !== undefined && covers(cert, names, nowMs)) return { key, cert };
  // Most starts need no new one, and the library for it is large.
  const { makeCertificate } = await import('./self-made.ts');
  const made = await makeCertificate(names, nowMs, key);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(files.key, made.key, { mode: 0o600 });
  writeFileSync(files.cert, made.cert, { mode: 0o600 });
  return made;
}

export const readCertificate = ({ cert, key }: CertificateFiles): CertificatePair => ({
  cert: readFileSync(cert, 'utf8'),
  key: readFileSync(key, 'utf8'),
});

/** Half of a pair may be written when it is read; then the old one stays until both fit. */
export function watchCertificate(
  files: CertificateFiles,
  log: Log,
  changed: (pair: CertificatePair) => void,
): () => void {
  const read = (): void => {
    try {
      const pair = readCertificate(files);
      if (!new X509Certificate(pair.cert).checkPrivateKey(createPrivateKey(pair.key))) return;
      changed(pair);
      log.info('certificate read again');
    } catch {
      log.warn('certificate not taken', { file: path.basename(files.cert) });
    }
  };
  for (const file of Object.values(files)) watchFile(file, { interval: 5_000, persistent: false }, read);
  return () => {
    for (const file of Object.values(files)) unwatchFile(file, read);
  };
}
