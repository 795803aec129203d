import type { Challenge } from '../../protocol/device-key.ts';
import type { DeviceId, UserId } from '../../protocol/ids.ts';
import type { Line } from './line.ts';
import type { Throttle } from './throttle.ts';

export interface Identity {
  readonly user: UserId;
  readonly device: DeviceId;
}

/** One socket's life: a stranger until hello was answered. */
export interface Connection {
  readonly line: Line;
  /** Where it comes from: an IP address. */
  readonly address: string;
  readonly throttle: Throttle;
  /** What was given to sign, and not used yet. */
  challenge: Challenge | null;
  identity: Identity | null;
  /** Takes the hello deadline away. */
  cancelDeadline: () => void;
}
