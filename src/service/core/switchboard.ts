import type { DeviceId, UserId } from '../../protocol/ids.ts';
import type { ServiceEvent } from '../../protocol/events.ts';
import { limits } from '../../protocol/limits.ts';
import type { Connection, Identity } from './connection.ts';

/** Who is connected, and the way to reach them. An event is written to text once, however many get it. */
export interface Switchboard {
  /** The connection that was there before for this device, if any: it has been replaced. */
  plug(connection: Connection, identity: Identity): Connection | undefined;
  /** False where the device has a newer connection: then nobody has left. */
  unplug(connection: Connection): boolean;
  isOnline(user: UserId): boolean;
  /** Nobody is at any of this person's connected devices. */
  isIdle(user: UserId): boolean;
  setIdle(device: DeviceId, idle: boolean): void;
  peopleOnline(): number;
  usersOnline(): UserId[];
  /** Whether so many other devices of this person are there that this one has no place. */
  isCrowded(user: UserId, device: DeviceId): boolean;
  toUsers(users: Iterable<UserId>, event: ServiceEvent): void;
  toDevice(device: DeviceId, event: ServiceEvent): boolean;
  toEverybody(event: ServiceEvent, maySee?: (user: UserId) => boolean): void;
  /** The connection of a device, or all of a person, to end them. */
  of(device: DeviceId): Connection | undefined;
  ofUser(user: UserId): Connection[];
}

export function createSwitchboard(): Switchboard {
  const byDevice = new Map<DeviceId, Connection>();
  const idleDevices = new Set<DeviceId>();
  const byUser = new Map<UserId, Map<DeviceId, Connection>>();

  const sendAll = (connections: Iterable<Connection>, text: string): void => {
    for (const { line } of connections) line.send(text);
  };
  const devicesOf = (user: UserId): Map<DeviceId, Connection> =>
    byUser.get(user) ?? new Map<DeviceId, Connection>();

  return {
    plug(connection, { user, device }) {
      const previous = byDevice.get(device);
      byDevice.set(device, connection);
      idleDevices.delete(device);
      byUser.set(user, devicesOf(user).set(device, connection));
      return previous;
    },
    unplug(connection) {
      const { identity } = connection;
      if (!identity || byDevice.get(identity.device) !== connection) return false;
      byDevice.delete(identity.device);
      idleDevices.delete(identity.device);
      const devices = devicesOf(identity.user);
      devices.delete(identity.device);
      if (devices.size === 0) byUser.delete(identity.user);
      return true;
    },
    isOnline: (user) => byUser.has(user),
    isIdle(user) {
      const devices = [...devicesOf(user).keys()];
      return devices.length > 0 && devices.every((device) => idleDevices.has(device));
    },
    setIdle(device, idle) {
      if (idle) idleDevices.add(device);
      else idleDevices.delete(device);
    },
    peopleOnline: () => byUser.size,
    usersOnline: () => [...byUser.keys()],
    isCrowded(user, device) {
      const devices = devicesOf(user);
      return devices.size >= limits.devicesPerPerson && !devices.has(device);
    },
    toUsers(users, event) {
      const text = JSON.stringify(event);
      for (const user of users) sendAll(devicesOf(user).values(), text);
    },
    toDevice(device, event) {
      const connection = byDevice.get(device);
      connection?.line.send(JSON.stringify(event));
      return connection !== undefined;
    },
    toEverybody(event, maySee = () => true) {
      const text = JSON.stringify(event);
      for (const [user, devices] of byUser) if (maySee(user)) sendAll(devices.values(), text);
    },
    of: (device) => byDevice.get(device),
    ofUser: (user) => [...devicesOf(user).values()],
  };
}
