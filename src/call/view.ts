import type { CallId, UserId } from '../protocol/ids.ts';
import type { CallKind, EndReason, MediaState } from '../protocol/model.ts';

/** Why a microphone, camera or share could not be opened. */
export type MediaFailure = 'denied' | 'missing' | 'in-use' | 'cancelled' | 'failed';

/** One own device in the call. */
export type DeviceView =
  | { readonly state: 'off' }
  | { readonly state: 'opening' }
  | { readonly state: 'on'; readonly track: string }
  | { readonly state: 'failed'; readonly failure: MediaFailure };

export type ShareView =
  | { readonly state: 'off' }
  | { readonly state: 'opening' }
  | {
      readonly state: 'on';
      readonly track: string;
      readonly surface: 'screen' | 'window';
      /** Computer audio goes along. */
      readonly audio: boolean;
      /** What was picked, in the system's words. */
      readonly name: string;
    }
  | { readonly state: 'failed'; readonly failure: MediaFailure };

/** What this person sends. Tracks are named; the streams live in the track registry, never in a store. */
export interface LocalView {
  readonly microphone: DeviceView;
  readonly camera: DeviceView;
  readonly share: ShareView;
}

/** What the other side sends. A track is null until its media arrives. */
export interface RemoteView {
  /** The other device's line to the service is there. Media may go on without it. */
  readonly reachable: boolean;
  readonly media: MediaState;
  readonly audioTrack: string | null;
  readonly cameraTrack: string | null;
  readonly screenTrack: string | null;
  /** The computer audio of a share, played beside the voice. */
  readonly screenAudioTrack: string | null;
}

export type ConnectionView = 'connecting' | 'connected' | 'reconnecting' | 'failed';

/** How a call came to its end, for the person who sees it. `missed`: it rang here and nobody answered. */
export type CallOutcome =
  EndReason | 'busy' | 'offline' | 'dnd' | 'missed' | 'answered-elsewhere' | 'service-away' | 'failed';

/** What a person sees of the call: one union, told apart by `phase`. */
export type CallView =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'calling';
      readonly call: CallId;
      readonly with: UserId;
      readonly kind: CallKind;
      /** A device of the callee shows the ring: "Ringing" instead of "Calling". */
      readonly alerting: boolean;
      readonly local: LocalView;
    }
  | { readonly phase: 'incoming'; readonly call: CallId; readonly with: UserId; readonly kind: CallKind }
  | {
      readonly phase: 'live';
      readonly call: CallId;
      readonly with: UserId;
      readonly kind: CallKind;
      readonly connection: ConnectionView;
      /** When media first flowed; null before. */
      readonly connectedAtMs: number | null;
      readonly local: LocalView;
      readonly remote: RemoteView;
    }
  | {
      readonly phase: 'over';
      readonly call: CallId;
      readonly with: UserId;
      readonly kind: CallKind;
      readonly outcome: CallOutcome;
      readonly byMe: boolean;
      readonly durationMs: number | null;
    };
