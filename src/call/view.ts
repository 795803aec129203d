import type { CallId, RoomId, UserId } from '../protocol/ids.ts';
import type { CallAsk, CallKind, EndReason, MediaState } from '../protocol/model.ts';

/** Why a microphone, camera or share could not be opened. */
export type MediaFailure = 'denied' | 'missing' | 'in-use' | 'cancelled' | 'failed';

/** One own device in the call. */
export type DeviceView =
  | {
      readonly state: 'off';
      /** A host muted this person, who alone can undo it. */
      readonly mutedBy?: UserId;
    }
  | { readonly state: 'opening' }
  | {
      readonly state: 'on';
      readonly track: string;
      /** The system's default: the chosen one is not to be had. It gives way once that is back. */
      readonly standsIn?: true;
      /** The system gives no sound or picture of it: another program has it, or a switch at the device. */
      readonly isStill?: true;
    }
  | { readonly state: 'failed'; readonly failure: MediaFailure };

/** What a share keeps where not both can be had: text is to be read, a film to be watched. */
export type ShareKeeps = 'sharpness' | 'motion';

/**
 * The computer's audio beside a share. `silent`: it goes along, and nothing was heard of it yet; `echo`: the others would have heard their
 * own voices in it, so it is left out; `missing`: the system gave none.
 */
export type ShareSound = 'none' | 'on' | 'silent' | 'echo' | 'missing';
/** What can be measured of it while it goes along. */
export type MeasuredSound = Extract<ShareSound, 'on' | 'silent' | 'echo'>;

export interface RunningShare {
  readonly state: 'on';
  readonly track: string;
  /** As it was picked; empty where the system brought its own picker. */
  readonly id: string;
  readonly surface: 'screen' | 'window';
  /** Of the computer audio that goes along; null without. */
  readonly audioTrack: string | null;
  readonly sound: ShareSound;
  /** What was picked, in the system's words. */
  readonly name: string;
  readonly keeps: ShareKeeps;
  /** The person holds it: the others keep its last picture. */
  readonly isPaused: boolean;
  /** The system gives no picture, as of a window that is minimised. */
  readonly isHidden: boolean;
}

export type ShareView =
  | { readonly state: 'off' }
  | { readonly state: 'opening' }
  | RunningShare
  /** Not by the person: the window is gone, or something else came than was picked. */
  | { readonly state: 'ended'; readonly why: 'gone' | 'not-picked'; readonly name: string }
  | { readonly state: 'failed'; readonly failure: MediaFailure };

/** What this person sends. Tracks are named; the streams live in the track registry, never in a store. */
export interface LocalView {
  readonly microphone: DeviceView;
  readonly camera: DeviceView;
  readonly share: ShareView;
}

/** One other person in the call, and what they send. A track is null until its media arrives. */
export interface PeerView {
  readonly user: UserId;
  readonly connection: ConnectionView;
  /** When media first flowed between them and this person; null before. */
  readonly connectedAtMs: number | null;
  /** Their device's line to the service is there. Media may go on without it. */
  readonly reachable: boolean;
  /** They came by voice and send no pictures. */
  readonly kind: CallKind;
  readonly handAtMs: number | null;
  readonly media: MediaState;
  readonly audioTrack: string | null;
  readonly cameraTrack: string | null;
  readonly screenTrack: string | null;
  /** The computer audio of a share, played beside the voice. */
  readonly screenAudioTrack: string | null;
}

export type ConnectionView = 'connecting' | 'connected' | 'reconnecting' | 'failed';

/**
 * How a call came to its end, for the person who sees it. `missed`: it rang here and nobody answered. `moved`: it goes on at another
 * device of this person. `removed`: a host showed them out; also why one cannot come in, as are `full`, `locked` and `strained`.
 */
export type CallOutcome =
  | EndReason
  | 'busy'
  | 'offline'
  | 'dnd'
  | 'missed'
  | 'answered-elsewhere'
  | 'moved'
  | 'removed'
  | 'full'
  | 'locked'
  | 'strained'
  /** Asked for more often than the service allows. */
  | 'too-often'
  | 'service-away'
  | 'failed';

/** Where a call is: with one person, or in a room of several. */
export type CallPlace =
  { readonly is: 'person'; readonly user: UserId } | { readonly is: 'room'; readonly room: RoomId };

export const isSamePlace = (a: CallPlace, b: CallPlace): boolean =>
  a.is === 'person' ? b.is === 'person' && a.user === b.user : b.is === 'room' && a.room === b.room;

/** Somebody who could not be rung. */
export interface UnreachedPerson {
  readonly user: UserId;
  /** `too-often`: nobody was asked for, because this person rang too often just before. */
  readonly why: 'offline' | 'busy' | 'dnd' | 'too-often';
}

/**
 * What passes over the screen and is gone: a sign somebody gave, what a host asked of this person and was done, or whom this person
 * wanted to ring in vain.
 */
export type CallMoment =
  | { readonly is: 'reaction'; readonly user: UserId; readonly emoji: string; readonly atMs: number }
  | { readonly is: 'asked'; readonly by: UserId; readonly what: CallAsk; readonly atMs: number }
  | {
      readonly is: 'unreached';
      readonly people: readonly UnreachedPerson[];
      readonly atMs: number;
    };

/** A call that goes on in a room of this person's, without this device. */
export interface OpenCallView {
  readonly call: CallId;
  readonly place: CallPlace;
  readonly kind: CallKind;
  readonly users: readonly UserId[];
  readonly sinceMs: number;
  readonly isLocked: boolean;
  /** Another device of this person is in it: it can be moved here. */
  readonly isMineElsewhere: boolean;
}

/** A call that rings this person. */
export interface RingView {
  readonly call: CallId;
  readonly place: CallPlace;
  /** Who rings. */
  readonly by: UserId;
  readonly kind: CallKind;
  /** Who is in it already. */
  readonly users: readonly UserId[];
}

/** What a person sees of the call: one union, told apart by `phase`. */
export type CallView =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'calling';
      readonly call: CallId;
      readonly place: CallPlace;
      readonly kind: CallKind;
      /** A device of the callee shows the ring: "Ringing" instead of "Calling". */
      readonly alerting: boolean;
      readonly local: LocalView;
    }
  | ({ readonly phase: 'incoming' } & RingView)
  | {
      readonly phase: 'live';
      readonly call: CallId;
      readonly place: CallPlace;
      readonly kind: CallKind;
      /** Since when the call is active; null while it is being answered or joined. */
      readonly sinceMs: number | null;
      /** Of all peers the best, so that one word can be said of the whole call; alone in it: `connected`. */
      readonly connection: ConnectionView;
      /** When media first flowed with anybody; alone in a room: since this person came. */
      readonly connectedAtMs: number | null;
      readonly local: LocalView;
      /** Came by voice: no camera, no share. */
      readonly ownKind: CallKind;
      readonly ownHandAtMs: number | null;
      /** One for each other person, in the order in which they came. */
      readonly peers: readonly PeerView[];
      readonly rung: readonly { readonly user: UserId; readonly alerting: boolean }[];
      readonly isLocked: boolean;
      /** This person may ask to mute, lower hands, show out and lock. Never in a call of two. */
      readonly isHost: boolean;
    }
  | {
      readonly phase: 'over';
      readonly call: CallId;
      readonly place: CallPlace;
      readonly kind: CallKind;
      readonly outcome: CallOutcome;
      readonly byMe: boolean;
      /** When it may be tried again, where the service said so. */
      readonly retryAfterMs?: number;
    };

export type LiveCall = Extract<CallView, { phase: 'live' }>;
/** A call in which this side takes part, or is about to. */
export type ActiveCall = Extract<CallView, { phase: 'calling' | 'live' }>;
