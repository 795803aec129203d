import type { CallId, DeviceId, UserId, VisitId } from '../../protocol/ids.ts';
import type { Call, CallKind, EndReason, Participant, Rung } from '../../protocol/model.ts';
import type { CallPlace } from '../view.ts';

/** What stays the same from the first ring to the end. */
export interface CallFacts {
  readonly call: CallId;
  readonly place: CallPlace;
  readonly kind: CallKind;
  /** This person started it. */
  readonly isCaller: boolean;
}

export interface Self {
  readonly user: UserId;
  readonly device: DeviceId;
}

/** Who is in it, and who is asked to come. */
export interface Company {
  readonly self: UserId;
  /** In the order in which they came, this person's own visits among them. */
  readonly participants: readonly Participant[];
  readonly rung: readonly Rung[];
  readonly isLocked: boolean;
  /** This person was shown out. */
  readonly isRemoved: boolean;
  /** This person declined the last ring, perhaps on another device. */
  readonly hasDeclined: boolean;
  readonly sinceMs: number;
}

/** Where a call stands, seen from this device. */
export type Standing =
  /** This person is rung and has not answered on any device. */
  | { readonly is: 'ringing'; readonly by: UserId }
  /** This device rings the other of two. */
  | { readonly is: 'calling'; readonly alerting: boolean }
  | { readonly is: 'here'; readonly visit: VisitId }
  /** Another device of this person rings somebody, or is in it. */
  | { readonly is: 'elsewhere' }
  /** It goes on without this person. */
  | { readonly is: 'open' }
  | { readonly is: 'ended'; readonly reason: EndReason };

export interface CallNews {
  readonly facts: CallFacts;
  readonly company: Company;
  readonly standing: Standing;
}

function standingOf({ state, participants, rung }: Call, self: Self): Standing {
  if (state.phase === 'ended') return { is: 'ended', reason: state.reason };
  const own = participants.find(({ device }) => device === self.device);
  if (own && state.phase === 'active') return { is: 'here', visit: own.visit };
  if (own) return { is: 'calling', alerting: rung.some(({ alerting }) => alerting) };
  if (participants.some(({ user }) => user === self.user)) return { is: 'elsewhere' };
  const ring = rung.find(({ user }) => user === self.user);
  return ring ? { is: 'ringing', by: ring.by } : { is: 'open' };
}

/** The other of two is not to be seen in every call that has ended; those begin nothing, so that their place is never shown. */
function placeOf({ place, room, caller, participants, rung }: Call, self: Self): CallPlace {
  if (place === 'group') return { is: 'room', room };
  const other = [caller, ...participants.map(({ user }) => user), ...rung.map(({ user }) => user)].find(
    (user) => user !== self.user,
  );
  return other ? { is: 'person', user: other } : { is: 'room', room };
}

/** What a call means for this device. */
export const readNews = (call: Call, self: Self): CallNews => ({
  facts: {
    call: call.call,
    place: placeOf(call, self),
    kind: call.kind,
    isCaller: call.caller === self.user,
  },
  company: {
    self: self.user,
    participants: call.participants,
    rung: call.rung,
    isLocked: call.locked,
    isRemoved: call.removed.includes(self.user),
    hasDeclined: call.declined?.includes(self.user) ?? false,
    sinceMs: call.state.phase === 'ended' ? call.state.atMs : call.state.sinceMs,
  },
  standing: standingOf(call, self),
});

/** This very device is in the call, or rings somebody with it. */
export const isTakingPart = ({ standing }: CallNews): boolean =>
  standing.is === 'here' || standing.is === 'calling';

export const othersIn = ({ participants, self }: Company): readonly Participant[] =>
  participants.filter(({ user }) => user !== self);

export const usersIn = ({ participants }: Pick<Call, 'participants'> | Company): readonly UserId[] => [
  ...new Set(participants.map(({ user }) => user)),
];

/** A declined call was declined by the callee's person, on whichever device; a cancelled one by the caller's. */
export const wasEndedByMe = (reason: EndReason, { isCaller }: CallFacts): boolean =>
  (reason === 'declined' && !isCaller) || (reason === 'cancelled' && isCaller);
