import { expect, it } from 'vitest';
import type { FoundService } from './contract.ts';
import { addressOfFound, isKnownService } from './found-service.ts';
import { hostHere, type ServiceChoice } from './settings.ts';

const [ours, theirs] = ['O'.repeat(43), 'T'.repeat(43)];
const found = (changes: Partial<FoundService> = {}): FoundService => ({
  name: 'Office',
  address: 'https://192.168.1.20:7480',
  pin: theirs,
  ...changes,
});
const joined = (address: string, pin: string | null): ServiceChoice => ({ mode: 'join', address, pin });

it('a service that is new is joined by its address alone, whatever key it told of', () => {
  const elsewhere = joined('https://10.0.0.1:7480', ours);
  for (const chosen of [undefined, hostHere, elsewhere]) {
    expect(addressOfFound(found(), chosen)).toBe('https://192.168.1.20:7480');
    expect(isKnownService(found(), chosen)).toBe(false);
  }
});

it.each([theirs, null])('a key that is known stays when another is told under its address: %s', (pin) => {
  const chosen = joined('192.168.1.20', ours);
  expect(isKnownService(found({ pin }), chosen)).toBe(true);
  expect(addressOfFound(found({ pin }), chosen)).toBe(`https://192.168.1.20:7480/#pin=${ours}`);
});

it('a known service that moved is known by its key', () => {
  const chosen = joined('https://10.0.0.1:7480', theirs);
  expect(isKnownService(found(), chosen)).toBe(true);
  expect(addressOfFound(found(), chosen)).toBe(`https://192.168.1.20:7480/#pin=${theirs}`);
});

it('no key is no sign of being the same', () => {
  const chosen = joined('https://10.0.0.1:7480', null);
  expect(isKnownService(found({ pin: null }), chosen)).toBe(false);
});
