import { createPrivateKey, X509Certificate } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unwatchFile,
  watchFile,
  writeFileSync,
} from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import type { Log } from '../../base/log.ts';
import { unfinished } from '../backup/data-folder.ts';
import type { CertificatePair } from './certificate-pair.ts';

/** A certificate that somebody else looks after, such as an ACME client. */
export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

const renewBeforeMs = 30 * 24 * 3_600_000;

/** What a power cut or a hand has left of a file. */
function parsed<Value>(parse: () => Value): Value | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

/** Whole, of this key, fresh enough, and for these names. */
function isGood({ cert, key }: CertificatePair, names: readonly string[], nowMs: number): boolean {
  const parsedCert = parsed(() => new X509Certificate(cert));
  if (!parsedCert?.checkPrivateKey(createPrivateKey(key))) return false;
  const isFresh = parsedCert.validToDate.getTime() - nowMs > renewBeforeMs;
  return (
    isFresh &&
    names.every((name) => (isIP(name) ? parsedCert.checkIP(name) : parsedCert.checkHost(name)) !== undefined)
  );
}

const readable = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;

/** There under its name only once all of it is. */
function writeWhole(file: string, content: string): void {
  const beside = `${file}${unfinished}`;
  // What an interrupted one left keeps its rights when it is written over.
  rmSync(beside, { force: true });
  writeFileSync(beside, content, { mode: 0o600, flush: true });
  renameSync(beside, file);
}

/** The service's own: made at the first use, made anew with the same key when it grows old, the names have changed, or it is not whole. */
export async function keepCertificate(
  folder: string,
  names: readonly string[],
  nowMs: number,
): Promise<CertificatePair> {
  const files = { key: path.join(folder, 'tls-key.pem'), cert: path.join(folder, 'tls-cert.pem') };
  const [key, cert] = [readable(files.key), readable(files.cert)];
  // Another key would be another service to everybody who was invited: that is not for us to decide.
  if (key !== undefined && !parsed(() => createPrivateKey(key)))
    throw new Error(`${files.key} is damaged. Restore a backup, or delete it and invite everybody anew.`);
  if (key !== undefined && cert !== undefined && isGood({ cert, key }, names, nowMs)) return { key, cert };
  // Most starts need no new one, and the library for it is large.
  const { makeCertificate } = await import('./self-made.ts');
  const made = await makeCertificate(names, nowMs, key);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeWhole(files.key, made.key);
  writeWhole(files.cert, made.cert);
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
