import { generateKeyPairSync, sign } from 'node:crypto';
import { helloText, type Challenge } from '../../protocol/device-key.ts';
import type { DeviceId } from '../../protocol/ids.ts';
import { deviceOf } from '../core/access/device-proof.ts';

/** A device's key pair, as an app or a browser has it. */
export interface DeviceKeys {
  readonly key: string;
  readonly device: DeviceId;
  sign(challenge: Challenge): string;
}

export function newKeys(): DeviceKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const point = [Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  const key = Buffer.concat(point).toString('base64url');
  return {
    key,
    device: deviceOf(key),
    sign: (challenge) =>
      sign('sha256', Buffer.from(helloText(challenge)), {
        key: privateKey,
        dsaEncoding: 'ieee-p1363',
      }).toString('base64url'),
  };
}
