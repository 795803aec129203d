// The library of certificates puts its parts together by what this keeps; it must be there first.
import 'reflect-metadata';
import { createPrivateKey, createPublicKey, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';
import type { CertificatePair } from './certificate-pair.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const dayMs = 24 * 3_600_000;
/** What Apple's systems take at most of a certificate, their own roots or not (support.apple.com/103769). */
const lifetimeMs = 824 * dayMs;

async function keysOf(pem: string | undefined): Promise<webcrypto.CryptoKeyPair> {
  if (pem === undefined) return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const secret = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  const shown = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  return {
    privateKey: await webcrypto.subtle.importKey('pkcs8', secret, algorithm, true, ['sign']),
    publicKey: await webcrypto.subtle.importKey('spki', shown, algorithm, true, ['verify']),
  };
}

/** A certificate of the service's own making for these names; with the key of an earlier one it has the same fingerprint. */
export async function makeCertificate(
  names: readonly string[],
  nowMs: number,
  keyPem?: string,
): Promise<CertificatePair> {
  const keys = await keysOf(keyPem);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    // The names that count are the alternative ones; this is what a person sees who looks at it.
    name: 'CN=Parley service',
    // A day in the past, for whoever's clock is late.
    notBefore: new Date(nowMs - dayMs),
    notAfter: new Date(nowMs + lifetimeMs),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((name) => ({ type: isIP(name) === 0 ? ('dns' as const) : ('ip' as const), value: name })),
      ),
    ],
  });
  const secret = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    key: keyPem ?? x509.PemConverter.encode(secret, 'PRIVATE KEY'),
    cert: certificate.toString('pem'),
  };
}
