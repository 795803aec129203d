import { helloText } from '../../../src/protocol/device-key.ts';
import type { Desktop } from '../desktop/desktop.ts';
import type { KeptKeys } from './kept-keys.ts';

interface Deps {
  /** Undefined on a page that came over plain http from another computer. */
  readonly subtle: SubtleCrypto | undefined;
  readonly kept: KeptKeys;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** A browser's key pair. The private half cannot be taken out of it, by no script of this page either. */
export function createPageIdentity({
  subtle,
  kept,
}: Deps): Desktop['identity'] & { forget(): Promise<void> } {
  const make = async (crypto: SubtleCrypto): Promise<CryptoKeyPair> => {
    const pair = await crypto.generateKey(algorithm, false, ['sign']);
    await kept.save(pair);
    return pair;
  };

  const open = async (): Promise<{ crypto: SubtleCrypto; pair: CryptoKeyPair }> => {
    if (!subtle) throw new Error('this page has no keys: it did not come over https');
    return { crypto: subtle, pair: (await kept.load()) ?? (await make(subtle)) };
  };

  /** Once for each page: two at the same time would make two identities. */
  let opened: ReturnType<typeof open> | undefined;
  const keys = (): ReturnType<typeof open> => (opened ??= open());

  const publicKey = async (): Promise<string> => {
    const { crypto, pair } = await keys();
    return base64url(await crypto.exportKey('raw', pair.publicKey));
  };

  return {
    async forget() {
      await kept.remove();
      opened = undefined;
    },
    key: publicKey,
    async sign({ service, nonce }) {
      const { crypto, pair } = await keys();
      const text = new TextEncoder().encode(helloText({ service, nonce, key: await publicKey() }));
      return base64url(await crypto.sign(algorithm, pair.privateKey, text));
    },
  };
}
