import type { IceServers } from '../../src/call/ports.ts';
import type { TryRelay } from '../platform/devices/relay-probe.ts';
import type { RelayReaches, RelayTransport } from './connection-check-model.ts';

const transports: readonly RelayTransport[] = ['udp', 'tcp', 'tls'];

/** RFC 7065: `turns:` is TLS, and without a word `turn:` is UDP. */
function transportOf(url: string): RelayTransport | null {
  if (/^turns:/i.test(url)) return 'tls';
  if (!/^turn:/i.test(url)) return null;
  return /[?&]transport=tcp/i.test(url) ? 'tcp' : 'udp';
}

type Server = IceServers[number];

const serversOver = (servers: IceServers, transport: RelayTransport): readonly Server[] =>
  servers.flatMap((server) => {
    const urls = server.urls.filter((url) => transportOf(url) === transport);
    return urls.length > 0 ? [{ ...server, urls }] : [];
  });

export interface Tried {
  /** Null where there was nothing to try. */
  readonly reaches: RelayReaches | null;
  /** The one that calls would take: UDP before TCP before TLS. */
  readonly best: Server | null;
}

/** Each way to the relay by itself, all at the same time: a call takes the best, and which of them are there is what one wants to know. */
export async function tryRelays(
  servers: IceServers,
  tryRelay: TryRelay,
  signal: AbortSignal,
): Promise<Tried> {
  const tried = await Promise.all(
    transports.map(async (transport) => {
      const [server] = serversOver(servers, transport);
      return { transport, server, reach: server ? await tryRelay(server, signal) : null };
    }),
  );
  if (tried.every(({ server }) => !server)) return { reaches: null, best: null };
  const reachOf = (wanted: RelayTransport) =>
    tried.find(({ transport }) => transport === wanted)?.reach ?? null;
  return {
    reaches: { udp: reachOf('udp'), tcp: reachOf('tcp'), tls: reachOf('tls') },
    best: tried.find(({ reach }) => reach === 'open')?.server ?? null,
  };
}
