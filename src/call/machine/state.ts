import type { CallId, DeviceId } from '../../protocol/ids.ts';
import type { CallKind, Participant } from '../../protocol/model.ts';
import type { PeerState } from '../ports.ts';
import type { CallOutcome, ConnectionView } from '../view.ts';
import type { CallFacts, CallNews } from './news.ts';

export interface Calling {
  readonly phase: 'calling';
  readonly facts: CallFacts;
  /** The service was asked; it rings; a device of the callee shows it. */
  readonly ring: 'asking' | 'ringing' | 'alerting';
}

export interface Incoming {
  readonly phase: 'incoming';
  readonly facts: CallFacts;
  readonly callerDevice: DeviceId;
}

/** Accepted here; the service has not said yet that this device is the one. */
export interface Answering {
  readonly phase: 'answering';
  readonly facts: CallFacts;
  readonly callerDevice: DeviceId;
}

export interface Live {
  readonly phase: 'live';
  readonly facts: CallFacts;
  readonly peer: Participant;
  readonly connection: ConnectionView;
  readonly connectedAtMs: number | null;
  /** Restarts since the connection was last well. */
  readonly restarts: number;
}

export interface Over {
  readonly phase: 'over';
  readonly facts: CallFacts;
  readonly outcome: CallOutcome;
  readonly byMe: boolean;
  readonly durationMs: number | null;
}

export type CallState = { readonly phase: 'idle' } | Calling | Incoming | Answering | Live | Over;

export type StartAnswer =
  | { readonly is: 'ringing' | 'joined'; readonly news: CallNews }
  | { readonly is: 'offline' | 'busy' | 'dnd' | 'service-away' | 'failed' };

export type AcceptAnswer =
  | { readonly is: 'accepted'; readonly news: CallNews }
  /** The line went before the answer came; it may or may not have been taken. */
  | { readonly is: 'away' }
  | { readonly is: 'refused'; readonly outcome: 'answered-elsewhere' | 'failed' };

export type TimerName = 'restart' | 'give-up';

export type CallEvent =
  | { readonly type: 'start'; readonly facts: CallFacts }
  | { readonly type: 'started'; readonly call: CallId; readonly answer: StartAnswer }
  | { readonly type: 'news'; readonly news: CallNews }
  | { readonly type: 'accept'; readonly kind: CallKind }
  | { readonly type: 'accepted'; readonly call: CallId; readonly answer: AcceptAnswer }
  | { readonly type: 'decline' | 'leave' | 'dismiss' | 'retry' | 'network-changed' }
  | { readonly type: 'peer'; readonly call: CallId; readonly state: PeerState }
  | { readonly type: 'timer'; readonly call: CallId; readonly name: TimerName }
  /** The line to the service is there again, and these are all calls that concern this device. */
  | { readonly type: 'online'; readonly calls: readonly CallNews[] };

export type CallEffect =
  /** Begins what one call owns, and opens its devices. */
  | { readonly type: 'open'; readonly facts: CallFacts; readonly media: CallKind }
  /** Makes the connection, in place of an earlier one of this call. */
  | { readonly type: 'connect'; readonly role: 'caller' | 'callee' }
  /** The other device is known and in the call: what waits for it may go. */
  | { readonly type: 'meet'; readonly device: DeviceId }
  | { readonly type: 'ask-start'; readonly facts: CallFacts }
  | { readonly type: 'ask-accept' | 'alert' | 'tell-decline' | 'tell-leave'; readonly call: CallId }
  | { readonly type: 'announce-media' }
  /** Never was there a connection: says an unanswered offer again, or begins another connection on both sides. */
  | { readonly type: 'begin-anew' }
  /** Says an unanswered offer again, or restarts ICE. */
  | { readonly type: 'restart' }
  /** Says an unanswered offer again. */
  | { readonly type: 'resend' }
  | { readonly type: 'set-timer'; readonly name: TimerName; readonly delayMs: number }
  | { readonly type: 'clear-timer'; readonly name: TimerName }
  /** Ends everything that `open` and `connect` began. */
  | { readonly type: 'close' };

export interface Step {
  readonly state: CallState;
  readonly effects: readonly CallEffect[];
}

export const step = (state: CallState, ...effects: readonly CallEffect[]): Step => ({ state, effects });
