import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { Socket } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import type { Log } from '../base/log.ts';
import { limits } from '../protocol/limits.ts';
import { capPerAddress } from './http/cap-per-address.ts';
import type { HttpDoors } from './http/http-server.ts';
import { createFrontDoor } from './tls/front-door.ts';
import { isLoopback } from '../base/is-loopback.ts';
import {
  keepCertificate,
  readCertificate,
  watchCertificate,
  type CertificateFiles,
} from './tls/kept-certificate.ts';
import { fingerprintOf, isCertificateFor } from './tls/certificate-pair.ts';

interface Doors {
  /** Where http and sockets are spoken. */
  readonly servers: readonly HttpServer[];
  /** Of a certificate of the service's own making: what an invite pins. Null where a known authority speaks for it, or nobody has to. */
  readonly fingerprint: string | null;
  /** Whether the certificate that it was given is for this name. */
  isCertified(name: string): boolean;
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}

interface DoorsDeps {
  readonly host: string;
  readonly dataDir: string;
  readonly http: HttpDoors;
  readonly certificate: CertificateFiles | undefined;
  /** Names beside this computer's own. */
  readonly hostNames: readonly string[];
  readonly nowMs: number;
  readonly log: Log;
}

/** What others may call this computer. */
const ownNames = (): string[] => {
  const machine = hostname().toLowerCase();
  const addresses = Object.values(networkInterfaces()).flatMap((found) =>
    (found ?? []).map(({ address }) => address.split('%')[0] ?? ''),
  );
  return [...new Set(['localhost', machine, `${machine}.local`, ...addresses])].filter((name) => name !== '');
};

/** With a certificate that somebody else looks after: what it is for is what this service is called. */
function buildCertified(http: HttpDoors, files: CertificateFiles, log: Log) {
  const plain = http.plain();
  const pair = readCertificate(files);
  const secure = http.secure(pair);
  let current = new X509Certificate(pair.cert);
  const stopWatching = watchCertificate(files, log, (changed) => {
    secure.setSecureContext(changed);
    current = new X509Certificate(changed.cert);
  });
  const isCertified = (name: string): boolean => isCertificateFor(current, name);
  return { plain, secure, fingerprint: null, isCertified, stopWatching };
}

async function buildSelfMade({ http, dataDir, hostNames, nowMs }: DoorsDeps) {
  const plain = http.plain();
  const pair = await keepCertificate(dataDir, [...ownNames(), ...hostNames], nowMs);
  return { plain, secure: http.secure(pair), fingerprint: fingerprintOf(pair.cert), ...uncertified };
}

const uncertified = { isCertified: () => false, stopWatching: () => {} };

async function build(deps: DoorsDeps) {
  const { host, http, certificate, log } = deps;
  if (isLoopback(host)) {
    const plain = http.plain();
    return { front: plain, servers: [plain], fingerprint: null, ...uncertified };
  }
  const { plain, secure, ...rest } = certificate
    ? buildCertified(http, certificate, log)
    : await buildSelfMade(deps);
  return { front: createFrontDoor({ plain, secure }), servers: [plain, secure], ...rest };
}

/** Where people come in: plain as long as only this computer can, with TLS as soon as others may. */
export async function openDoors(deps: DoorsDeps): Promise<Doors> {
  const { front, servers, fingerprint, isCertified, stopWatching } = await build(deps);
  // Far above what browsers of one team need.
  front.maxConnections = 20_000;
  capPerAddress(front, limits.socketsPerAddress);
  const open = new Set<Socket>();
  front.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  // Nobody listens on these two themselves, and their watch over slow requests begins with this event.
  for (const server of servers) if (server !== front) server.emit('listening');

  return {
    servers,
    fingerprint,
    isCertified,
    async listen(port) {
      front.listen(port, deps.host);
      await once(front, 'listening');
      const address = front.address();
      return typeof address === 'object' && address ? address.port : port;
    },
    async close() {
      stopWatching();
      for (const server of servers) server.closeAllConnections();
      // Who has not said a word yet is known to neither of them.
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => front.close(() => resolve()));
    },
  };
}
