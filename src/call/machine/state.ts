import type { CallId, DeviceId, UserId, VisitId } from '../../protocol/ids.ts';
import type { CallKind } from '../../protocol/model.ts';
import type { StayBefore } from '../ports.ts';
import type { CallOutcome } from '../view.ts';
import type { CallFacts, CallNews, Company } from './news.ts';

/** A person is rung, and nobody is in the call but this one. */
export interface Calling {
  readonly phase: 'calling';
  readonly facts: CallFacts;
  readonly visit: VisitId;
  /** The service was asked; it rings; a device of the callee shows it. */
  readonly ring: 'asking' | 'ringing' | 'alerting';
}

export interface Incoming {
  readonly phase: 'incoming';
  readonly facts: CallFacts;
  readonly by: UserId;
  readonly company: Company;
}

/** On the way in; the service has not said yet that this visit is. */
export interface Joining {
  readonly phase: 'joining';
  readonly facts: CallFacts;
  readonly visit: VisitId;
  readonly kind: CallKind;
  /** `start`: of a call in a room. `return`: this device is in it already, of a life before. */
  readonly via: 'start' | 'answer' | 'join' | 'return';
  readonly company: Company | null;
}

export interface Live {
  readonly phase: 'live';
  readonly facts: CallFacts;
  readonly visit: VisitId;
  readonly company: Company;
  /** Visits that took the place of another of the same person. */
  readonly comeBack: readonly VisitId[];
  /** When media first flowed with each person. */
  readonly flowedAtMs: ReadonlyMap<UserId, number>;
  /** And with anybody; alone: when this person came. */
  readonly connectedAtMs: number | null;
  /** Own devices that are to leave as soon as this one is really in it. */
  readonly movesFrom: readonly DeviceId[];
}

export interface Over {
  readonly phase: 'over';
  readonly facts: CallFacts;
  readonly outcome: CallOutcome;
  readonly byMe: boolean;
  readonly retryAfterMs?: number;
}

export type CallState = { readonly phase: 'idle' } | Calling | Incoming | Joining | Live | Over;

type NoEntry = 'full' | 'locked' | 'removed' | 'strained';

/** After so long it may be asked again. */
interface TooOften {
  readonly is: 'too-often';
  readonly retryAfterMs: number;
}

export type StartAnswer =
  | TooOften
  | { readonly is: 'ringing' | 'joined'; readonly news: CallNews }
  | { readonly is: 'offline' | 'busy' | 'dnd' | NoEntry | 'service-away' | 'failed' };

export type JoinAnswer =
  | TooOften
  | { readonly is: 'joined'; readonly news: CallNews }
  /** The line went before the answer came; it may or may not have been taken. */
  | { readonly is: 'away' }
  /** It is not there any more. */
  | { readonly is: 'over' }
  | { readonly is: NoEntry | 'failed' };

/** Which own devices are opened at once. */
export interface MediaWish {
  readonly microphone: boolean;
  readonly camera: boolean;
}

/** Whatever may make this person come into a call brings the id of the visit. */
export type CallEvent =
  | { readonly type: 'start'; readonly facts: CallFacts; readonly visit: VisitId }
  | { readonly type: 'started'; readonly call: CallId; readonly answer: StartAnswer }
  | { readonly type: 'news'; readonly news: CallNews }
  | { readonly type: 'accept'; readonly kind: CallKind; readonly visit: VisitId }
  | {
      readonly type: 'join';
      readonly news: CallNews;
      readonly kind: CallKind;
      readonly visit: VisitId;
    }
  | { readonly type: 'joined'; readonly visit: VisitId; readonly answer: JoinAnswer }
  | { readonly type: 'decline' | 'leave' | 'dismiss' }
  /** Media with this visit flows. */
  | { readonly type: 'flows'; readonly visit: VisitId }
  | { readonly type: 'given-up'; readonly visit: VisitId }
  /** The line to the service is there again, and these are all calls that concern this person. */
  | {
      readonly type: 'online';
      readonly calls: readonly CallNews[];
      readonly visit: VisitId;
      /** What this device itself remembers of a life before. */
      readonly before: StayBefore | null;
    };

/** Leaves one call for another: nothing rings in between. */
export interface SwitchEvent {
  readonly type: 'switch';
  readonly news: CallNews;
  readonly kind: CallKind;
  readonly visit: VisitId;
}

export type CallEffect =
  /** Begins what one call owns, and opens its devices. */
  | { readonly type: 'open'; readonly media: MediaWish }
  /** Makes the offer for whoever answers. */
  | { readonly type: 'prepare' }
  /** Ends every connection: they were another visit's. */
  | { readonly type: 'part' }
  | { readonly type: 'ask-start'; readonly facts: CallFacts; readonly visit: VisitId }
  | { readonly type: 'ask-join'; readonly call: CallId; readonly visit: VisitId; readonly kind: CallKind }
  | { readonly type: 'alert' | 'tell-decline' | 'tell-leave'; readonly call: CallId }
  /** Another device of this person leaves: the call has moved here. */
  | { readonly type: 'tell-moved'; readonly call: CallId; readonly device: DeviceId }
  | { readonly type: 'announce-media' }
  | { readonly type: 'line-back' }
  | { readonly type: 'set-give-up' | 'clear-give-up' }
  /** Ends everything that `open` began. */
  | { readonly type: 'close' };

export interface Step {
  readonly state: CallState;
  readonly effects: readonly CallEffect[];
}

export const step = (state: CallState, ...effects: readonly CallEffect[]): Step => ({ state, effects });

export const mediaFor = (kind: CallKind): MediaWish => ({ microphone: true, camera: kind === 'video' });

export const over = (
  facts: CallFacts,
  outcome: CallOutcome,
  byMe: boolean,
  ...effects: readonly CallEffect[]
): Step => step({ phase: 'over', facts, outcome, byMe }, ...effects);

/** Not let in for now. */
export function overForNow(facts: CallFacts, { is, retryAfterMs }: TooOften): Step {
  const ended: Over = { phase: 'over', facts, outcome: is, byMe: false, retryAfterMs };
  return step(ended, { type: 'close' });
}
