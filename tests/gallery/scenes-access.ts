import type { DeviceId } from '../../src/protocol/ids.ts';
import { onlyDevice } from './fake-access.ts';
import type { Scene } from './fake-model.ts';
import { longName, nowMs, person, someRooms } from './people.ts';

export const onlyHere = {
  profile: { name: 'Ada Lovelace', service: { mode: 'host', reach: 'this-computer', port: 7480 } },
} as const;

const reachedOnlyHere: NonNullable<Scene['hosting']> = {
  state: 'running',
  address: 'ws://127.0.0.1:7480/ws',
  networkAddresses: [],
  fingerprint: null,
};
/** Nobody but this computer reaches the service. */
export const hostedOnlyHere: Scene = { settings: onlyHere, hosting: reachedOnlyHere };

/** Who may come in, as what, on which devices; `access-invite-…`: after "Create link". */
export const accessScenes: Readonly<Record<string, Scene>> = {
  'access-approval': {
    screen: 'settings',
    access: {
      policy: 'approval',
      waiting: [
        { device: 'd1' as DeviceId, name: 'Edsger Dijkstra', sinceMs: nowMs },
        { device: 'd2' as DeviceId, name: longName, sinceMs: nowMs },
      ],
    },
  },
  'access-member': { screen: 'settings', access: { role: 'member', invites: [] } },
  'access-devices': { screen: 'settings' },
  'access-rename': { screen: 'settings' },
  'access-last-device': {
    screen: 'settings',
    people: [person('Alan Turing', 'available')],
    access: { devices: onlyDevice },
  },
  'access-invites-none': { screen: 'settings', access: { invites: [] } },
  'access-invites-offline': {
    screen: 'settings',
    connection: { state: 'waiting', attempt: 3, retryAtMs: nowMs + 12_000 },
  },
  'access-invite-making': { screen: 'settings', access: { making: 'never' } },
  'access-invite-made': { screen: 'settings', groups: someRooms },
  'access-invite-only-here': { screen: 'settings', ...hostedOnlyHere },
  'access-invite-no-network': { screen: 'settings', hosting: reachedOnlyHere },
  'access-invite-refused': {
    screen: 'settings',
    access: { making: { ok: false, code: 'rate-limited', retryAfterMs: 42_000 } },
  },
  'access-invite-too-many': { screen: 'settings', access: { making: { ok: false, code: 'not-allowed' } } },
  'access-loading': { screen: 'settings', access: { answers: 'never' } },
  'access-failed': { screen: 'settings', access: { answers: 'refuses' } },
};
