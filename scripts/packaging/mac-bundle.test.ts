import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advertisedType } from '../../src/protocol/advertisement.ts';
import { macSigning, macUsage } from './mac-bundle.ts';

const identity = { PARLEY_MAC_IDENTITY: 'Developer ID Application: Parley' };
const notary = { APPLE_API_KEY: '/keys/AuthKey.p8', APPLE_API_KEY_ID: 'K', APPLE_API_ISSUER: 'I' };

describe('a bundle for macOS', () => {
  it('asks to find what Parley announces', () => {
    expect(macUsage.NSBonjourServices).toEqual([`_${advertisedType}._tcp`]);
  });

  it('is neither signed nor notarised where nobody is named', () => {
    expect(macSigning({})).toEqual({});
    expect(macSigning(notary)).toEqual({});
  });

  it('is signed with rights that are there', () => {
    const { osxSign, osxNotarize } = macSigning(identity);
    expect(osxNotarize).toBeUndefined();
    const options =
      typeof osxSign === 'object' ? osxSign.optionsForFile?.('Parley.app', {} as never) : undefined;
    expect(options).toMatchObject({ hardenedRuntime: true });
    const entitlements = options?.entitlements;
    expect(typeof entitlements === 'string' && existsSync(entitlements)).toBe(true);
  });

  it('is notarised with a whole key, and half of one is a mistake', () => {
    expect(macSigning({ ...identity, ...notary }).osxNotarize).toEqual({
      appleApiKey: '/keys/AuthKey.p8',
      appleApiKeyId: 'K',
      appleApiIssuer: 'I',
    });
    expect(() => macSigning({ ...identity, APPLE_API_KEY: 'x' })).toThrow(
      'APPLE_API_KEY_ID, APPLE_API_ISSUER',
    );
  });
});
