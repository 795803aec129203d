import type { CallId, DeviceId, UserId } from '../../protocol/ids.ts';
import type { Call, CallKind, EndReason, Participant } from '../../protocol/model.ts';

/** What stays the same from the first ring to the end. */
export interface CallFacts {
  readonly call: CallId;
  readonly with: UserId;
  readonly kind: CallKind;
}

export interface Self {
  readonly user: UserId;
  readonly device: DeviceId;
}

/** Where a call stands, seen from this device. */
export type Standing =
  | { readonly is: 'ringing'; readonly alerting: boolean; readonly callerDevice: DeviceId }
  | { readonly is: 'active-here'; readonly peer: Participant }
  /** Another device of this person rings somebody, or has answered. */
  | { readonly is: 'elsewhere' }
  | { readonly is: 'ended'; readonly reason: EndReason };

export interface CallNews {
  readonly facts: CallFacts;
  readonly role: 'caller' | 'callee';
  readonly standing: Standing;
}

function standingOf(call: Call, self: Self, role: CallNews['role']): Standing {
  const { state, participants } = call;
  if (state.phase === 'ended') return { is: 'ended', reason: state.reason };
  const isHere = participants.some(({ device }) => device === self.device);
  const other = participants.find(({ device }) => device !== self.device);
  if (state.phase === 'active')
    return isHere && other ? { is: 'active-here', peer: other } : { is: 'elsewhere' };
  const caller = participants.find(({ user }) => user === call.caller);
  if (!caller || (role === 'caller' && !isHere)) return { is: 'elsewhere' };
  return { is: 'ringing', alerting: state.alerting, callerDevice: caller.device };
}

/** What a call means for this device; null if it is not this person's. */
export function readNews(call: Call, self: Self): CallNews | null {
  if (call.caller !== self.user && call.callee !== self.user) return null;
  const role = call.caller === self.user ? 'caller' : 'callee';
  const other = role === 'caller' ? call.callee : call.caller;
  return {
    facts: { call: call.call, with: other, kind: call.kind },
    role,
    standing: standingOf(call, self, role),
  };
}

/** This very device is in the call, or rings somebody with it. */
export const isTakingPart = ({ standing, role }: CallNews): boolean =>
  standing.is === 'active-here' || (standing.is === 'ringing' && role === 'caller');

/** A declined call was declined by the callee's person, on whichever device; a cancelled one by the caller's. */
export const wasEndedByMe = (reason: EndReason, role: CallNews['role']): boolean =>
  (reason === 'declined' && role === 'callee') || (reason === 'cancelled' && role === 'caller');
