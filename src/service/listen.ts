import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Server, Socket } from 'node:net';
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
import { fingerprintOf } from './tls/certificate-pair.ts';

interface Doors {
  /** What listens. */
  readonly front: Server;
  /** Where http and sockets are spoken. */
  readonly servers: readonly HttpServer[];
  /** Of a certificate of the service's own making: what an invite pins. Null where a known authority speaks for it, or nobody has to. */
  readonly fingerprint: string | null;
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}

interface DoorsDeps {
  readonly host: string;
  readonly dataDir: string;
  readonly http: HttpDoors;
  readonly certificate: CertificateFiles | undefined;
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

function follow(secure: SecureServer, files: CertificateFiles | undefined, log: Log): () => void {
  return files ? watchCertificate(files, log, (pair) => secure.setSecureContext(pair)) : () => {};
}

async function build({ host, dataDir, http, certificate, nowMs, log }: DoorsDeps) {
  const plain = http.plain();
  if (isLoopback(host)) return { front: plain, servers: [plain], fingerprint: null, stopWatching: () => {} };
  const pair = certificate ? readCertificate(certificate) : await keepCertificate(dataDir, ownNames(), nowMs);
  const secure = http.secure(pair);
  return {
    front: createFrontDoor({ plain, secure }),
    servers: [plain, secure],
    fingerprint: certificate ? null : fingerprintOf(pair.cert),
    stopWatching: follow(secure, certificate, log),
  };
}

/** Where people come in: plain as long as only this computer can, with TLS as soon as others may. */
export async function openDoors(deps: DoorsDeps): Promise<Doors> {
  const { front, servers, fingerprint, stopWatching } = await build(deps);
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
    front,
    servers,
    fingerprint,
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
