import type { X509Certificate } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, isIP, type AddressInfo, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { appHosts } from './schemes.ts';
import type { Session } from './session.ts';

/** The first byte of a TLS handshake (RFC 8446 5.1). */
const handshake = 0x16;
/** Chromium's net::ERR_CERT_AUTHORITY_INVALID. */
const unknownAuthority = -202;

interface Target {
  readonly host: string;
  readonly port: number;
}

interface Shown {
  readonly certificate: X509Certificate;
  readonly isVouchedFor: boolean;
}

/** What the target shows of itself, and whether this computer's authorities speak for it. */
function look({ host, port }: Target): Promise<Shown> {
  return new Promise((resolve, reject) => {
    const servername = isIP(host) ? '' : host;
    const socket = connectSecurely({ host, port, servername, rejectUnauthorized: false }, () => {
      const certificate = socket.getPeerX509Certificate();
      const isVouchedFor = socket.authorized;
      socket.destroy();
      if (certificate) resolve({ certificate, isVouchedFor });
      else reject(new Error('no certificate'));
    });
    socket.on('error', reject);
  });
}

/** As Electron's documentation has it: 0 trusts, -2 refuses, -3 leaves it to Chromium. */
async function isTrusted(target: Target, session: Session): Promise<boolean> {
  const { certificate, isVouchedFor } = await look(target);
  const judge = session.certificateVerify;
  if (!judge) return isVouchedFor;
  const shown = {
    hostname: target.host,
    certificate: { data: certificate.toString() },
    errorCode: isVouchedFor ? 0 : unknownAuthority,
    verificationResult: isVouchedFor ? 'net::OK' : 'net::ERR_CERT_AUTHORITY_INVALID',
    isIssuedByKnownRoot: isVouchedFor,
  };
  const said = await new Promise<number>((resolve) => judge(shown as Parameters<typeof judge>[0], resolve));
  return said === 0 || (said === -3 && isVouchedFor);
}

function tunnel(client: Socket, target: Target, head: Buffer): void {
  const upstream = connect(target.port, target.host, () => {
    upstream.write(head);
    client.pipe(upstream).pipe(client);
  });
  const end = (): void => {
    client.destroy();
    upstream.destroy();
  };
  for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
}

/**
 * Chromium itself is told to take every certificate and to go through here; here the app's own judge is asked before a byte of
 * the handshake is passed on. What goes to loopback does not come this way.
 */
export async function startCertificateProxy(session: Session): Promise<number> {
  const server = createServer();
  server.on('connect', ({ url = '' }: IncomingMessage, client: Socket) => {
    const parsed = URL.parse(`tcp://${url}`);
    // Chromium gets ready for connections to the app's own pages, which in Electron are no host of any network.
    if (!parsed || parsed.hostname.endsWith(`.${appHosts}`)) return client.destroy();
    const target = { host: parsed.hostname.replace(/^\[|\]$/g, ''), port: Number(parsed.port) };
    client.on('error', () => {});
    client.write('HTTP/1.1 200 Connected\r\n\r\n');
    client.once('data', (head: Buffer) => {
      client.pause();
      const isAllowed = head[0] === handshake ? isTrusted(target, session) : Promise.resolve(true);
      isAllowed.then(
        (allowed) => (allowed ? tunnel(client, target, head) : client.destroy()),
        () => client.destroy(),
      );
    });
    return client;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return (server.address() as AddressInfo).port;
}
