import { createHmac } from 'node:crypto';
import type { Clock } from '../../base/clock.ts';
import type { CallId, UserId } from '../../protocol/ids.ts';
import type { IceServers } from '../../protocol/ice-servers.ts';

/**
 * Longer than a call lasts: an allocation is refreshed with the name it was made with (RFC 8656, 7.2), and a new way in the
 * middle of a call (ICE restart) asks the relay anew with the same credentials.
 */
export const credentialsMs = 8 * 3_600_000;
/** A check takes ten seconds; the rest is for clocks that differ. */
export const triesMs = 2 * 60_000;

export interface TurnRelay {
  readonly urls: readonly string[];
  /** What coturn has as `static-auth-secret`. */
  readonly secret: string;
}

export const isRelay = ({ urls }: IceServers[number]): boolean => urls.some((url) => /^turns?:/i.test(url));

/** Lets the people of a call use the relay, and nobody else. */
export interface TurnCredentials {
  /** The same for one person of one call, however often asked. */
  forCall(call: CallId, user: UserId): IceServers;
  /** To see whether it is reached, for long enough to see it. */
  toTry(user: UserId): IceServers;
  /** How many the relay would take at this moment. */
  credentialsOut(): number;
}

interface Credentials {
  readonly username: string;
  readonly credential: string;
  readonly endsMs: number;
}

/** What coturn calls the TURN REST API: the relay knows the secret, so it need not be told of anybody. */
export function createTurnCredentials(relay: TurnRelay | undefined, clock: Clock): TurnCredentials {
  if (!relay || relay.urls.length === 0) {
    return { forCall: () => [], toTry: () => [], credentialsOut: () => 0 };
  }
  // All of one kind last equally long, so those that end first were made first.
  const out = new Map<string, Credentials>();
  const tries = new Map<string, Credentials>();

  const dropEndedOf = (kind: Map<string, Credentials>): void => {
    for (const [key, { endsMs }] of kind) {
      if (endsMs > clock.now()) return;
      kind.delete(key);
    }
  };
  const dropEnded = (): void => {
    dropEndedOf(out);
    dropEndedOf(tries);
  };
  const serversWith = ({ username, credential }: Credentials): IceServers => [
    { urls: [...relay.urls], username, credential },
  ];

  const mint = (user: UserId, lastsMs: number): Credentials => {
    const endsSeconds = Math.floor((clock.now() + lastsMs) / 1000);
    const username = `${endsSeconds}:${user}`;
    // coturn reckons with SHA-1 alone here; its known weakness does not touch a keyed hash.
    const credential = createHmac('sha1', relay.secret).update(username).digest('base64');
    return { username, credential, endsMs: endsSeconds * 1000 };
  };

  return {
    forCall(call, user) {
      dropEnded();
      const key = `${call} ${user}`;
      const given = out.get(key) ?? mint(user, credentialsMs);
      out.set(key, given);
      return serversWith(given);
    },
    toTry(user) {
      dropEnded();
      const given = tries.get(user) ?? mint(user, triesMs);
      tries.set(user, given);
      return serversWith(given);
    },
    credentialsOut() {
      dropEnded();
      return out.size + tries.size;
    },
  };
}
