import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { Desktop } from '../../renderer/platform/desktop/desktop.ts';
import { helloText } from '../../src/protocol/device-key.ts';

/** A device's identity out of a private key that was kept (PEM), so that it is the same after a kill. */
export function identityFrom(pem: string): Desktop['identity'] & { readonly publicKey: string } {
  const privateKey = createPrivateKey(pem);
  const { x = '', y = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const point = [Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  const publicKey = Buffer.concat(point).toString('base64url');
  return {
    publicKey,
    key: () => Promise.resolve(publicKey),
    sign: ({ service, nonce }) => {
      const text = Buffer.from(helloText({ service, nonce, key: publicKey }));
      const signature = sign('sha256', text, { key: privateKey, dsaEncoding: 'ieee-p1363' });
      return Promise.resolve(signature.toString('base64url'));
    },
  };
}
