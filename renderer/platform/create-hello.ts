import type { RequestInput } from '../../src/protocol/requests.ts';
import { protocolVersion } from '../../src/protocol/version.ts';
import type { Desktop } from './desktop.ts';

/** Who this is, as the service is told at the start of each connection. */
export const createHello =
  (desktop: Pick<Desktop, 'identity' | 'settings' | 'info'>) => async (): Promise<RequestInput<'hello'>> => {
    const { device, token } = await desktop.identity();
    const { profile, availability } = desktop.settings.getState();
    if (!profile) throw new Error('nobody has said a name yet');
    const client = `parley ${desktop.info.version}`.slice(0, 64);
    return { protocol: protocolVersion, client, token, device, name: profile.name, availability };
  };
