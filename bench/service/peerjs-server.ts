import type { AddressInfo } from 'node:net';
import { PeerServer } from 'peer';
import { reportTo } from './server-process.ts';

/** A peer: PeerServer as it comes, which introduces PeerJS clients to each other. */
PeerServer({ host: '127.0.0.1', port: 0, path: '/', concurrent_limit: 10_000 }, (server) => {
  reportTo(process, (server.address() as AddressInfo).port, () => process.exit());
});
