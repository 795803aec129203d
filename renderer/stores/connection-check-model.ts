import type { Observable } from '../../src/base/observable.ts';
import type { CameraFinding, MicrophoneFinding } from '../platform/devices/device-probe.ts';
import type { OutsideView } from '../platform/devices/outside-view.ts';
import type { RelayReach } from '../platform/devices/relay-probe.ts';

/** Who could read along on the way to the service. `here`: the line does not leave this computer. */
export type LineSafety = 'pinned' | 'encrypted' | 'here' | 'open';

/** `unanswered`: the question whether Parley may use it is still open, or the device takes too long. */
export type Unanswered = { readonly kind: 'unanswered' };

export type RelayTransport = 'udp' | 'tcp' | 'tls';
/** By what it is reached; null where the service does not offer it so. */
export type RelayReaches = Readonly<Record<RelayTransport, RelayReach | null>>;

/** How fast the line is, and what was measured against: the relay (there and back), or the service. In thousands of bits a second. */
export type SpeedFinding =
  | { readonly over: 'relay'; readonly kbps: number | null }
  | { readonly over: 'service'; readonly downKbps: number | null; readonly upKbps: number | null }
  /** There is nothing outside this computer to measure against. */
  | { readonly over: 'nothing' };

export interface ConnectionFindings {
  readonly microphone: MicrophoneFinding | Unanswered;
  readonly camera: CameraFinding | Unanswered;
  readonly answeredAfterMs: number;
  readonly line: LineSafety;
  /** `here`: the service is on this computer, which sees nothing from outside. `nobody`: there is no one to ask. */
  readonly outside: OutsideView | { readonly kind: 'here' | 'nobody' };
  /** `untold`: there is one, and the service did not let it be tried now. */
  readonly relay: 'none' | 'untold' | RelayReaches;
  readonly speed: SpeedFinding;
}

export type ConnectionCheckState =
  | { readonly phase: 'idle' }
  /** What is found so far. */
  | { readonly phase: 'running'; readonly findings: Partial<ConnectionFindings> }
  | { readonly phase: 'done'; readonly findings: ConnectionFindings }
  /** Without the service there is nothing to find out but the devices. */
  | { readonly phase: 'failed'; readonly findings: Partial<ConnectionFindings> };

/** Looks at all that a call needs, when somebody asks. */
export interface ConnectionCheck {
  readonly state: Observable<ConnectionCheckState>;
  start(): void;
}
