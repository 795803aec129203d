import { randomBytes, randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import * as v from 'valibot';
import type { Clock } from '../../../base/clock.ts';
import { fail, ok } from '../../../base/result.ts';
import type { Answer } from '../../../protocol/errors.ts';
import { deviceId, userId } from '../../../protocol/ids.ts';
import { limits } from '../../../protocol/limits.ts';
import type { Session } from '../../../protocol/model.ts';
import type { AccessStorage, SessionKey } from '../../storage/access-storage.ts';
import type { Identity } from '../connection.ts';

/** Short-lived tokens for those who have proved who they are: for http, and for coming back without a challenge. */
export interface Sessions {
  mint(identity: Identity): Session;
  /** Only of this service, not too old, and of a device that still is the person's. */
  verify(token: string): Answer<Identity>;
}

interface SessionsDeps {
  readonly storage: AccessStorage & { readonly service: string };
  readonly clock: Pick<Clock, 'now'>;
}

/** The only one: what says another, `none` included, is refused before its content is looked at. */
const algorithm = 'HS256';
const audience = 'parley-session';

const claims = v.object({ sub: userId, dev: deviceId });

export function createSessions({ storage, clock }: SessionsDeps): Sessions {
  let keys: readonly SessionKey[] = storage.sessionKeys();

  const isNeeded = ({ sinceMs }: SessionKey): boolean =>
    clock.now() - sinceMs < limits.sessionKeyMs + limits.sessionMs;

  const signingKey = (): SessionKey => {
    const [newest] = keys;
    if (newest && clock.now() - newest.sinceMs < limits.sessionKeyMs) return newest;
    const made = { kid: randomUUID(), secret: randomBytes(32).toString('base64url'), sinceMs: clock.now() };
    keys = [made, ...keys.filter(isNeeded)];
    storage.saveSessionKeys(keys);
    return made;
  };

  /** The library throws on what says that it is a token and is none. */
  const kidOf = (token: string): string | undefined => {
    try {
      return jwt.decode(token, { complete: true })?.header.kid;
    } catch {
      return undefined;
    }
  };
  const keyOf = (token: string): SessionKey | undefined => {
    const kid = kidOf(token);
    return keys.find((key) => key.kid === kid && isNeeded(key));
  };

  const read = (token: string, { secret }: SessionKey): unknown => {
    try {
      return jwt.verify(token, Buffer.from(secret, 'base64url'), {
        algorithms: [algorithm],
        audience,
        issuer: storage.service,
        clockTimestamp: Math.floor(clock.now() / 1000),
      });
    } catch {
      return undefined;
    }
  };

  return {
    mint({ user, device }) {
      const { kid, secret } = signingKey();
      const nowSeconds = Math.floor(clock.now() / 1000);
      const expires = nowSeconds + limits.sessionMs / 1000;
      const token = jwt.sign(
        { dev: device, iat: nowSeconds, exp: expires },
        Buffer.from(secret, 'base64url'),
        {
          algorithm,
          audience,
          issuer: storage.service,
          keyid: kid,
          subject: user,
        },
      );
      return { token, expiresAtMs: expires * 1000 };
    },
    verify(token) {
      const key = keyOf(token);
      const known = v.safeParse(claims, key && read(token, key));
      if (!known.success) return fail('session-invalid');
      const { sub: user, dev: device } = known.output;
      const isStillTheirs = storage.device(device)?.user === user && !storage.device(device)?.removed;
      return isStillTheirs ? ok({ user, device }) : fail('session-invalid');
    },
  };
}
