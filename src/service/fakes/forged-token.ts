import jwt from 'jsonwebtoken';
import type { CoreHouse, FakeDevice } from './core-house.ts';

export type Forged = jwt.SignOptions & { readonly dev?: string | undefined };

/** A token as the service itself would make it for this device, but for what is changed. */
export function forgedToken(
  { storage, clock }: Pick<CoreHouse, 'storage' | 'clock'>,
  { self, welcome }: Pick<FakeDevice, 'self' | 'welcome'>,
  change: Forged = {},
  by?: Buffer,
): string {
  const [key] = storage.sessionKeys();
  if (!key) throw new Error('no key');
  const { dev, ...options } = { dev: welcome.device, ...change };
  const claims = { ...(dev === undefined ? {} : { dev }), iat: Math.floor(clock.now() / 1000) };
  return jwt.sign(claims, by ?? Buffer.from(key.secret, 'base64url'), {
    algorithm: 'HS256',
    audience: 'parley-session',
    issuer: storage.service,
    keyid: key.kid,
    subject: self,
    expiresIn: 60,
    ...options,
  });
}
