import { randomBytes } from 'node:crypto';
import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import { fail, ok } from '../../base/result.ts';
import type { Answer, ErrorCode } from '../../protocol/errors.ts';
import type { DeviceId, UserId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { RequestInput, RequestOutput } from '../../protocol/requests.ts';
import { protocolVersion } from '../../protocol/version.ts';
import type { Storage, StoredUser } from '../storage/storage.ts';
import type { Admissions } from './access/admissions.ts';
import { deviceOf, isProved } from './access/device-proof.ts';
import type { ServiceCard } from './access/service-card.ts';
import type { Sessions } from './access/sessions.ts';
import type { Calls } from './calls.ts';
import type { Connection, Identity } from './connection.ts';
import { networkOf } from './network-of.ts';
import type { People } from './people.ts';
import { createQuota } from './quota.ts';
import { rateLimited } from './rate-limited.ts';
import { chosenBy, laterChoice } from './presence.ts';
import type { Rooms } from './rooms.ts';

const seenStepMs = 3_600_000;

export type IceServers = RequestOutput<'hello'>['iceServers'];

/** Who says hello, and what they are told. */
interface Door {
  challenge(connection: Connection, input: RequestInput<'challenge'>): Answer<RequestOutput<'challenge'>>;
  /** Who has proved to be there. Somebody new is let in or not. */
  identify(connection: Connection, input: RequestInput<'hello'>): Answer<Identity>;
  welcome(identity: Identity, hello: RequestInput<'hello'>): RequestOutput<'hello'>;
}

interface DoorDeps {
  readonly storage: Storage;
  readonly people: People;
  readonly rooms: Rooms;
  readonly calls: Calls;
  readonly sessions: Sessions;
  readonly admissions: Admissions;
  readonly card: ServiceCard;
  readonly clock: Clock;
  readonly log: Log;
  readonly isCrowded: (user: UserId, device: DeviceId) => boolean;
  /** The key of the device that hosts this service: its person is the owner. */
  readonly ownerKey: string | undefined;
  readonly iceServers: IceServers;
  readonly stunPort: () => number | null;
  readonly hasRelay: boolean;
}

/** A signature cannot be guessed; somebody who is known comes in however often others near them failed. */
const isGuessable = ({ admission }: RequestInput<'hello'>): boolean =>
  admission?.kind === 'invite' || admission?.kind === 'link';

/** What a proof says: whose device, and whether it is the owner's. */
interface Proved {
  readonly device: DeviceId;
  readonly isOwnerKey: boolean;
}

export function createDoor(deps: DoorDeps): Door {
  const { storage, people, rooms, calls, sessions, admissions, card, clock, log, ownerKey, iceServers } =
    deps;
  const { hellosPerMinute, failedProofsPerMinute } = limits;
  const hellos = createQuota(clock, { burst: hellosPerMinute, perSecond: hellosPerMinute / 60 });
  const failures = createQuota(clock, {
    burst: failedProofsPerMinute,
    perSecond: failedProofsPerMinute / 60,
  });

  const refused = (code: ErrorCode, address: string): Answer<never> => {
    const waitMs = failures.take(networkOf(address));
    // Not each of them: whoever is refused as fast as they can would fill the disk with our lines.
    if (waitMs === 0) log.warn('refused at the door', { code, network: networkOf(address) });
    return waitMs === 0 ? fail(code) : rateLimited(waitMs, 'refused too often');
  };

  const prove = (connection: Connection, proof: RequestInput<'hello'>['proof']): Answer<Proved> => {
    const { challenge } = connection;
    // Good for one attempt.
    connection.challenge = null;
    if (proof.by === 'session') {
      const session = sessions.verify(proof.token);
      return session.ok ? ok({ device: session.value.device, isOwnerKey: false }) : session;
    }
    if (!challenge || !isProved(challenge, proof.signature)) return fail('proof-invalid');
    return ok({ device: deviceOf(challenge.key), isOwnerKey: challenge.key === ownerKey });
  };

  const find = (connection: Connection, hello: RequestInput<'hello'>, proved: Proved): Answer<UserId> => {
    const known = storage.device(proved.device);
    const person = known && people.find(known.user);
    if (known?.removed && !proved.isOwnerKey && hello.admission === null) return fail('removed');
    if (!known || known.removed || !person || person.left) {
      const waitMs = isGuessable(hello) ? failures.waitMs(networkOf(connection.address)) : 0;
      if (waitMs > 0) return rateLimited(waitMs, 'refused too often');
      return admissions.admit({ ...proved, hello, connection });
    }
    // Before anything is written.
    if (deps.isCrowded(known.user, known.device))
      return rateLimited(limits.crowdedRetryMs, 'devices of this person');
    const waitMs = hellos.take(known.user);
    if (waitMs > 0) return rateLimited(waitMs, 'hellos of this person');
    admissions.follow(known.user, hello.admission);
    return ok(known.user);
  };

  const greet = (user: UserId, device: DeviceId, hello: RequestInput<'hello'>): void => {
    const person: StoredUser | undefined = people.find(user);
    if (person)
      people.save({ ...person, name: hello.name, ...laterChoice(chosenBy(person), hello, clock.now()) });
    const known = storage.device(device);
    // Not with each return of a shaky line: it is only read as "today" or "last week".
    if (known && clock.now() - known.seenMs > seenStepMs)
      storage.saveDevice({ ...known, seenMs: clock.now() });
  };

  return {
    challenge(connection, { protocol, key }) {
      if (protocol !== protocolVersion) {
        return fail('version-unsupported', `this service speaks version ${protocolVersion}`);
      }
      const nonce = randomBytes(32).toString('base64url');
      connection.challenge = { service: storage.service, nonce, key };
      return ok({ protocol: protocolVersion, service: card.shown(), nonce });
    },
    identify(connection, hello) {
      if (hello.protocol !== protocolVersion) {
        return fail('version-unsupported', `this service speaks version ${protocolVersion}`);
      }
      const proved = prove(connection, hello.proof);
      const user = proved.ok ? find(connection, hello, proved.value) : proved;
      if (!proved.ok) return refused(proved.code, connection.address);
      if (user.ok) {
        greet(user.value, proved.value.device, hello);
        return ok({ user: user.value, device: proved.value.device });
      }
      const isGuess =
        user.code === 'invite-invalid' || user.code === 'link-invalid' || user.code === 'removed';
      return isGuess ? refused(user.code, connection.address) : user;
    },
    welcome(identity, { admission }) {
      const ownRooms = rooms.of(identity.user);
      return {
        protocol: protocolVersion,
        service: card.shown(),
        self: identity.user,
        device: identity.device,
        session: sessions.mint(identity),
        choice: people.choiceOf(identity.user),
        people: people.seenBy(identity.user),
        rooms: ownRooms,
        calls: calls.welcomeFor(identity, ownRooms),
        invitedTo: admissions.invitedTo(identity.user, admission),
        stunPort: deps.stunPort(),
        iceServers,
        hasRelay: deps.hasRelay,
      };
    },
  };
}
