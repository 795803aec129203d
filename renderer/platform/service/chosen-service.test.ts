import { describe, expect, it } from 'vitest';
import { createSubject } from '../../../src/base/observable.ts';
import type { Hosting } from '../../../src/bridge/contract.ts';
import { defaultSettings, type ServiceChoice, type Settings } from '../../../src/bridge/settings.ts';
import { addressOf, followChosenService } from './chosen-service.ts';

const choosing = (service: ServiceChoice): Settings => ({
  ...defaultSettings,
  profile: { name: 'Me', service },
});
const hosts = choosing({ mode: 'host', reach: 'this-computer', port: 7480 });
const joins = (address: string): Settings => choosing({ mode: 'join', address, pin: null });
const running: Hosting = {
  state: 'running',
  address: 'ws://127.0.0.1:7480/ws',
  networkAddresses: [],
  fingerprint: null,
};
const off: Hosting = { state: 'off' };

describe('the address of the chosen service', () => {
  it.each([
    ['first run', defaultSettings, running, null],
    ['hosting', hosts, running, 'ws://127.0.0.1:7480/ws'],
    ['hosting, still starting', hosts, { state: 'starting' } as const, null],
    ['hosting off, still running', choosing({ mode: 'host', reach: 'off', port: 7480 }), running, null],
    ['hosting failed', hosts, { state: 'failed', reason: 'crashed', port: 7480 } as const, null],
    ['joining', joins('office'), off, 'wss://office:7480/ws'],
    ['joining, whatever is hosted', joins('office'), running, 'wss://office:7480/ws'],
    ['joining nonsense', joins('two words'), off, null],
  ])('%s', (_, settings, hosting, address) => {
    expect(addressOf(settings, hosting)).toBe(address);
  });

  it('follows both', () => {
    const settings = createSubject<Settings>(defaultSettings);
    const hosting = createSubject<Hosting>(off);
    const address = followChosenService(settings, hosting);
    const seen: (string | null)[] = [];
    address.subscribe((value) => seen.push(value));
    settings.set(hosts);
    hosting.set(running);
    settings.set({ ...hosts, theme: 'dark' });
    settings.set(joins('office'));
    expect(seen).toEqual(['ws://127.0.0.1:7480/ws', 'wss://office:7480/ws']);
  });
});
