import type { DeviceId, UserId } from '../../protocol/ids.ts';
import type { Identity } from './connection.ts';

/** What people have under way over http, beside their lines. */
export interface Transfers {
  /** To be called at its end; undefined when the person has enough. It is cut when the device or the person is removed. */
  begin(by: Identity, cut: () => void): (() => void) | undefined;
  endOf(device: DeviceId): void;
}

interface Transfer extends Identity {
  readonly cut: () => void;
}

export function createTransfers(mostPerPerson: number): Transfers {
  const running = new Map<UserId, Set<Transfer>>();
  return {
    begin({ user, device }, cut) {
      const own = running.get(user) ?? new Set();
      if (own.size >= mostPerPerson) return undefined;
      const transfer = { user, device, cut };
      running.set(user, own.add(transfer));
      return () => {
        own.delete(transfer);
        if (own.size === 0 && running.get(user) === own) running.delete(user);
      };
    },
    endOf(device) {
      for (const own of running.values())
        for (const transfer of own) if (transfer.device === device) transfer.cut();
    },
  };
}
