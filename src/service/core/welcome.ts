import { createHash } from 'node:crypto';
import type { Clock } from '../../base/clock.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { ErrorCode } from '../../protocol/errors.ts';
import type { DeviceId, UserId } from '../../protocol/ids.ts';
import type { RequestInput, RequestOutput } from '../../protocol/requests.ts';
import { limits } from '../../protocol/limits.ts';
import { protocolVersion } from '../../protocol/version.ts';
import type { Storage, StoredUser } from '../storage/storage.ts';
import type { Calls } from './calls.ts';
import type { Identity } from './connection.ts';
import { networkOf } from './network-of.ts';
import type { People } from './people.ts';
import { createQuota } from './quota.ts';
import type { Rooms } from './rooms.ts';

export type IceServers = RequestOutput<'hello'>['iceServers'];

/** Who says hello, and what they are told. */
export interface Door {
  /** Finds the person by their secret; a secret never seen makes a new person (trust on first use). */
  identify(input: RequestInput<'hello'>, address: string): Result<Identity, ErrorCode>;
  welcome(identity: Identity): RequestOutput<'hello'>;
}

interface DoorDeps {
  readonly storage: Storage;
  readonly people: People;
  readonly rooms: Rooms;
  readonly calls: Calls;
  readonly clock: Clock;
  readonly isCrowded: (user: UserId, device: DeviceId) => boolean;
  /** How many people may be new in an hour from one address. */
  readonly newcomersPerHour: number;
  readonly newId: () => string;
  readonly serviceName: string;
  readonly iceServers: IceServers;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

export function createDoor({
  storage,
  people,
  rooms,
  calls,
  clock,
  isCrowded,
  newcomersPerHour,
  newId,
  serviceName,
  iceServers,
}: DoorDeps): Door {
  const { hellosPerMinute } = limits;
  const hellos = createQuota(clock, { burst: hellosPerMinute, perSecond: hellosPerMinute / 60 });
  const newcomers = createQuota(clock, { burst: newcomersPerHour, perSecond: newcomersPerHour / 3600 });

  const register = ({ token, name, availability }: RequestInput<'hello'>): StoredUser => {
    const user: StoredUser = { user: newId() as UserId, name, availability };
    people.add(user, hashOf(token));
    return user;
  };

  return {
    identify(input, address) {
      if (input.protocol !== protocolVersion) {
        return fail('version-unsupported', `this service speaks version ${protocolVersion}`);
      }
      const known = people.findByToken(hashOf(input.token));
      const owner = storage.ownerOf(input.device);
      if (owner !== undefined && owner !== known?.user)
        return fail('not-allowed', 'device: it is somebody else’s');
      // Before anything is written.
      if (known && isCrowded(known.user, input.device)) return fail('rate-limited', 'devices of this person');
      const isTooOften = known ? !hellos.take(known.user) : !newcomers.take(networkOf(address));
      if (isTooOften)
        return fail('rate-limited', known ? 'hellos of this person' : 'new people from this address');
      const { user } = known ?? register(input);
      if (owner === undefined) storage.addDevice(input.device, user);
      people.save({ user, name: input.name, availability: input.availability });
      return ok({ user, device: input.device });
    },
    welcome: (identity) => ({
      protocol: protocolVersion,
      service: { service: storage.service, name: serviceName },
      self: identity.user,
      device: identity.device,
      people: people.all(),
      rooms: rooms.of(identity.user),
      calls: calls.welcomeFor(identity),
      iceServers,
    }),
  };
}
