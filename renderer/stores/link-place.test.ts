import { expect, it } from 'vitest';
import type { Hosting } from '../../src/bridge/contract.ts';
import type { OpenedInvitation } from '../../src/bridge/join-link.ts';
import type { ServiceChoice } from '../../src/bridge/settings.ts';
import { welcome } from '../platform/fakes/sample.ts';
import type { ServiceConnection } from '../platform/service/service-client.ts';
import { whereLeads } from './link-place.ts';

const [invite, ours, theirs] = ['I'.repeat(43), 'O'.repeat(43), 'T'.repeat(43)];
const link = (changes: Partial<OpenedInvitation> = {}): OpenedInvitation => ({
  is: 'invitation',
  address: 'https://192.168.1.20:7480',
  invite,
  pin: theirs,
  ...changes,
});
const joined = (address: string, pin: string | null): ServiceChoice => ({ mode: 'join', address, pin });
const hosts: ServiceChoice = { mode: 'host', reach: 'this-network', port: 7480 };
const running: Hosting = {
  state: 'running',
  address: 'http://127.0.0.1:7480',
  networkAddresses: ['https://192.168.1.20:7480'],
  fingerprint: ours,
};
const online: ServiceConnection = { state: 'online', welcome: welcome() };
const refused: ServiceConnection = { state: 'refused', reason: 'invite-required' };
const waiting: ServiceConnection = { state: 'waiting', attempt: 1, retryAtMs: 0 };

it.each([
  ['nothing chosen yet', link(), undefined, undefined, online, 'elsewhere'],
  ['own, by its address', link({ pin: null }), hosts, running, online, 'own'],
  ['own, by its key', link({ address: 'https://10.0.0.9:7480', pin: ours }), hosts, running, online, 'own'],
  [
    'from the own one elsewhere',
    link({ address: 'https://10.0.0.9:7480' }),
    hosts,
    running,
    online,
    'elsewhere',
  ],
  ['own, that is not running', link(), hosts, { state: 'starting' } as const, online, 'elsewhere'],
  ['another service', link(), joined('https://10.0.0.9:7480', ours), undefined, online, 'elsewhere'],
  ['the joined one', link(), joined('192.168.1.20', theirs), undefined, online, 'joined'],
  ['the joined one, that moved', link(), joined('https://10.0.0.9', theirs), undefined, online, 'joined'],
  ['the joined one, away now', link(), joined('192.168.1.20', theirs), undefined, waiting, 'joined'],
  ['its address, another key', link(), joined('192.168.1.20', ours), undefined, online, 'other-key'],
  ['the joined one, that let nobody in', link(), joined('192.168.1.20', theirs), undefined, refused, 'again'],
  ['without an invite', link({ invite: null }), joined('192.168.1.20', theirs), undefined, refused, 'joined'],
  ['the joined one, with its key now', link(), joined('192.168.1.20', null), undefined, waiting, 'again'],
  ['the joined one, vouched for', link(), joined('192.168.1.20', null), undefined, online, 'joined'],
] as const)('%s', (_, given, service, hosting, connection, place) => {
  expect(whereLeads(given, { service, hosting, connection })).toBe(place);
});
