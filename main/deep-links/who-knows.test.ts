import { expect, it } from 'vitest';
import type { Hosting } from '../../src/bridge/contract.ts';
import { newProfile, defaultAll } from '../../src/bridge/profiles.ts';
import type { ServiceChoice } from '../../src/bridge/settings.ts';
import { whoKnows } from './who-knows.ts';

const key = (letter: string): string => letter.repeat(43);
const choosing = (id: string, service: ServiceChoice) =>
  newProfile(id, { profile: { name: 'Ada', service } });
const all = {
  ...defaultAll,
  profiles: [
    newProfile('first'),
    choosing('club', { mode: 'join', address: 'https://club.example', pin: key('C') }),
    choosing('home', { mode: 'host', reach: 'this-network', port: 7480 }),
  ],
};
const hosting: Hosting = {
  state: 'running',
  address: 'http://127.0.0.1:7480',
  networkAddresses: ['https://192.168.1.5:7480'],
  fingerprint: key('H'),
};
const link = (address: string, pin: string | null = null) =>
  ({ is: 'invitation', address, invite: null, pin }) as const;

it.each([
  ['by its place', link('https://club.example'), 'club'],
  ['by its key, wherever it is', link('https://elsewhere.example', key('C')), 'club'],
  ['by where this computer hosts', link('https://192.168.1.5:7480'), 'home'],
  ['by the key of what this computer hosts', link('https://10.0.0.1:7480', key('H')), 'home'],
  ['that nobody knows', link('https://new.example', key('N')), 'first'],
  ['that cannot be used', { is: 'refused', problem: 'unknown' } as const, 'first'],
])('a link %s goes to the profile that knows it, or to the one in the window', (_, opened, expected) => {
  expect(whoKnows(opened, all, hosting)).toBe(expected);
});

it('what is not hosted now is known by nobody', () => {
  expect(whoKnows(link('https://192.168.1.5:7480'), all, { state: 'off' })).toBe('first');
});
