import { describe, expect, it } from 'vitest';
import { helloText } from '../../../src/protocol/device-key.ts';
import type { KeptKeys } from './kept-keys.ts';
import { serviceId } from '../fakes/sample.ts';
import { createPageIdentity } from './page-identity.ts';

function createMemory() {
  let pair: CryptoKeyPair | undefined;
  const kept: KeptKeys = {
    load: () => Promise.resolve(pair),
    save: (made) => Promise.resolve((pair = made) === made),
    remove: () => Promise.resolve(void (pair = undefined)),
  };
  return { kept, pair: () => pair };
}

const challenge = { service: serviceId(1), nonce: 'N'.repeat(43) };
const { subtle } = globalThis.crypto;

describe('the identity of a page', () => {
  it('signs what a service asks, with a key that it shows', async () => {
    const identity = createPageIdentity({ subtle, kept: createMemory().kept });
    const key = await identity.key();
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    const shown = await subtle.importKey('raw', Buffer.from(key, 'base64url'), algorithm, true, ['verify']);
    const signature = Buffer.from(await identity.sign(challenge), 'base64url');
    const text = Buffer.from(helloText({ ...challenge, key }));
    expect(await subtle.verify(algorithm, shown, signature, text)).toBe(true);
  });

  it('is another one when it was forgotten', async () => {
    const { kept } = createMemory();
    const identity = createPageIdentity({ subtle, kept });
    const before = await identity.key();
    await identity.forget();
    expect(await kept.load()).toBeUndefined();
    expect(await identity.key()).not.toBe(before);
  });

  it('is made once, also when asked twice at the same time, and kept', async () => {
    const { kept } = createMemory();
    const identity = createPageIdentity({ subtle, kept });
    const [first, second] = await Promise.all([identity.key(), identity.key()]);
    expect(second).toBe(first);
    expect(await createPageIdentity({ subtle, kept }).key()).toBe(first);
    expect(await createPageIdentity({ subtle, kept: createMemory().kept }).key()).not.toBe(first);
  });

  it('cannot be taken out', async () => {
    const { kept, pair } = createMemory();
    await createPageIdentity({ subtle, kept }).key();
    expect(pair()?.privateKey.extractable).toBe(false);
  });

  it('needs a page that came over https', async () => {
    const identity = createPageIdentity({ subtle: undefined, kept: createMemory().kept });
    await expect(identity.key()).rejects.toThrow('https');
  });
});
