import type { CallId } from '../protocol/ids.ts';
import type { IceServers } from './ports.ts';

/** ICE servers that serve one call alone, of the calls that are still wanted: who rings again and again leaves none behind. */
export function createServedServers(isWanted: (call: CallId) => boolean) {
  const servers = new Map<CallId, IceServers>();
  const tidy = (): void => {
    for (const call of servers.keys()) if (!isWanted(call)) servers.delete(call);
  };
  return {
    of: (call: CallId): IceServers => servers.get(call) ?? [],
    put(call: CallId, iceServers: IceServers): void {
      tidy();
      // Also where the answer comes before the call it belongs to is known by its name.
      servers.set(call, iceServers);
    },
    tidy,
  };
}
