import type { DeviceId, ServiceId } from '../../src/protocol/ids.ts';
import type { ServiceConnection } from '../../renderer/platform/service/service-client.ts';
import { self } from './people.ts';

/** What the service says to who comes, on an ordinary day. */
export const welcome: ServiceConnection = {
  state: 'online',
  welcome: {
    protocol: 1,
    service: { service: 'service' as ServiceId, name: 'The Mark II lab', policy: 'open' },
    self,
    device: 'device' as DeviceId,
    session: { token: '', expiresAtMs: 0 },
    choice: { availability: 'available', untilMs: null, chosenMs: 0 },
    people: [],
    rooms: [],
    calls: [],
    stunPort: null,
    hasRelay: false,
    invitedTo: null,
    iceServers: [],
  },
};
