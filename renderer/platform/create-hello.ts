import { createSubject, type Observable } from '../../src/base/observable.ts';
import type { DeviceId } from '../../src/protocol/ids.ts';
import type { RequestInput } from '../../src/protocol/requests.ts';
import { protocolVersion } from '../../src/protocol/version.ts';
import type { Desktop } from './desktop.ts';

/** Who this is, as the service is told at the start of each connection. */
export interface Hello {
  say(): Promise<RequestInput<'hello'>>;
  /** This installation; null until it was first said. */
  readonly device: Observable<DeviceId | null>;
}

export function createHello(desktop: Pick<Desktop, 'identity' | 'settings' | 'info'>): Hello {
  const known = createSubject<DeviceId | null>(null);
  return {
    device: known,
    async say() {
      const { device, token } = await desktop.identity();
      known.set(device);
      const { profile, availability } = desktop.settings.getState();
      if (!profile) throw new Error('nobody has said a name yet');
      const client = `parley ${desktop.info.version}`.slice(0, 64);
      return { protocol: protocolVersion, client, token, device, name: profile.name, availability };
    },
  };
}
