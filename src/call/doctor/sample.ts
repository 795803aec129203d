import type { ConnectionView } from '../view.ts';
import type { MemoryLook } from './memory.ts';

/** The line to the service as this end has it; null: nothing has come back yet. `here`: the service runs on this computer, so its answers say nothing of any network. */
export type ServiceLook =
  | { readonly is: 'here' }
  | { readonly is: 'answers'; readonly afterMs: number | null }
  | { readonly is: 'away' };

/** How the other connections of the same call do: where all of them suffer, it is not the other side's fault. */
export interface OthersLook {
  readonly count: number;
  /** Of so many, what goes out or comes in is in trouble. */
  readonly out: number;
  readonly in: number;
}

/** What one end measured of one connection since the look before. Shares are 0 to 1; null: not known, or nothing to measure. */
export interface Sample {
  readonly atMs: number;
  readonly connection: ConnectionView;
  readonly rttMs: number | null;
  readonly jitterMs: number | null;
  /** Of what this end sent, as the other one reports it. */
  readonly lostOut: number | null;
  readonly lostIn: number | null;
  readonly sentKbps: number;
  readonly receivedKbps: number;
  /** What the sender believes the path carries. */
  readonly availableKbps: number | null;
  /** A picture is to go out, whether or not the path lets it. */
  readonly wantsPicture: boolean;
  /** Of the sound that came in: made up where packets were missing. */
  readonly concealed: number | null;
  /** Of the time: the picture stood still. */
  readonly frozen: number | null;
  /** Null where nothing tells. */
  readonly isBusy: boolean | null;
  /** The loudest moment of the microphone, 0 to 1; null while it is off. */
  readonly microphoneLevel: number | null;
  /** Of the camera itself, before anything is sent; null while it is off. */
  readonly cameraFps: number | null;
  readonly service: ServiceLook;
  /** The service still has a line to the other end. */
  readonly reachable: boolean;
  /** This computer came to another network. */
  readonly hasMoved: boolean;
  readonly others: OthersLook;
  readonly memory: MemoryLook;
}
