import { isLoopback } from '../../../src/base/is-loopback.ts';
import type { IceServers } from '../../../src/call/ports.ts';
import type { ServiceConnection } from '../service/service-client.ts';

/** The service's own STUN responder is where the service is; on this computer there is no outside to look from. */
export function ownStun(connection: ServiceConnection, address: string | null): IceServers {
  const port = connection.state === 'online' ? connection.welcome.stunPort : null;
  const host = address === null ? undefined : URL.parse(address)?.hostname;
  if (port === null || host === undefined || isLoopback(host)) return [];
  return [{ urls: [`stun:${host}:${port}`] }];
}
