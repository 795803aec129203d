import type { CallId, UserId, VisitId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { CallKind, EndReason, MediaState, Participant, Rung } from '../../protocol/model.ts';
import type { StoredCall, StoredRoom } from '../storage/storage.ts';
import { isIn, isRinging, participantAt, peopleIn } from './call-rules.ts';
import type { Identity } from './connection.ts';

/** What a call becomes: pure, so that each rule is read and tested without sockets or time. */

const nothingSent: MediaState = { microphone: false, camera: false, screen: null, strained: false };
/** One is where they are and one is where the call moves to. */
const devicesEach = 2;
/** Past visits that are remembered: longer than anything that was said to them is under way. */
const goneKept = 50;

/** One stay of one device. */
export interface Visitor extends Identity {
  readonly visit: VisitId;
}

type Change = Partial<Participant>;
const changed = (
  call: StoredCall,
  fits: (participant: Participant) => boolean,
  change: Change,
): StoredCall => ({
  ...call,
  participants: call.participants.map((each) => (fits(each) ? { ...each, ...change } : each)),
});

/** Whoever came by voice sends what they like once there is a place: the earlier first. */
function seated(call: StoredCall): StoredCall {
  const withPictures = new Set(
    call.participants.filter(({ kind }) => kind === 'video').map(({ user }) => user),
  );
  for (const user of peopleIn(call)) if (withPictures.size < limits.callPeople) withPictures.add(user);
  return changed(call, ({ kind, user }) => kind === 'voice' && withPictures.has(user), { kind: 'video' });
}

function without(call: StoredCall, goes: (participant: Participant) => boolean): StoredCall {
  const going = call.participants.filter(goes).map(({ visit, device }) => ({ visit, device }));
  return {
    ...call,
    participants: call.participants.filter((participant) => !goes(participant)),
    gone: [...call.gone, ...going].slice(-goneKept),
  };
}

/** A call that an earlier version kept has no list. */
const declinedBesides = ({ declined = [] }: StoredCall, users: readonly UserId[]): UserId[] =>
  declined.filter((user) => !users.includes(user));

/** A call that nobody is in yet. */
export const emptyCall = (
  call: CallId,
  { room, kind: place }: StoredRoom,
  kind: CallKind,
  caller: UserId,
  atMs: number,
): StoredCall => ({
  ...{ call, room, place, kind, caller },
  ...{ participants: [], rung: [], removed: [], locked: false, been: [], gone: [] },
  state: { phase: place === 'direct' ? 'ringing' : 'active', sinceMs: atMs },
});

/**
 * With this visit, which takes the place of an earlier one of its device and goes on as that did. It answers the ring. Of a third
 * device of one person the first gives way.
 */
export function entered(call: StoredCall, by: Visitor, atMs: number): StoredCall {
  const earlier = participantAt(call, by.device);
  const others = call.participants.filter(({ user, device }) => user === by.user && device !== by.device);
  const giveWay = new Set(others.slice(0, 1 - devicesEach));
  const rest = without(call, (each) => each === earlier || giveWay.has(each));
  const { visit, user, device } = by;
  const own: Participant = {
    ...{ visit, user, device, sinceMs: atMs, connected: true },
    media: earlier?.media ?? nothingSent,
    kind: (earlier ?? others[0])?.kind ?? 'voice',
    handAtMs: (earlier ?? others[0])?.handAtMs ?? null,
  };
  return seated({
    ...rest,
    participants: [...rest.participants, own],
    rung: call.rung.filter((ring) => ring.user !== user),
    declined: declinedBesides(call, [user]),
    been: call.been.includes(user) ? call.been : [...call.been, user],
    gone: rest.gone.filter((past) => past.visit !== visit),
    state: isRinging(call) && user !== call.caller ? { phase: 'active', sinceMs: atMs } : call.state,
  });
}

export const leftBy = (call: StoredCall, { user, device }: Identity): StoredCall =>
  seated(without(call, (each) => each.user === user && each.device === device));

/** On all their devices, and not rung either. */
export const withoutPerson = (call: StoredCall, user: UserId): StoredCall =>
  unrung(seated(without(call, (each) => each.user === user)), user);

export const shownOut = (call: StoredCall, user: UserId): StoredCall =>
  isIn(call, user) ? { ...withoutPerson(call, user), removed: [...call.removed, user] } : unrung(call, user);

/** Also those who were shown out: whoever is wanted is let in. */
export const rang = (
  call: StoredCall,
  users: readonly UserId[],
  by: UserId,
  sinceMs: number,
): StoredCall => ({
  ...call,
  rung: [...call.rung, ...users.map((user): Rung => ({ user, by, sinceMs, alerting: false }))],
  removed: call.removed.filter((user) => !users.includes(user)),
  declined: declinedBesides(call, users),
});

export const alerted = (call: StoredCall, user: UserId): StoredCall => ({
  ...call,
  rung: call.rung.map((ring) => (ring.user === user ? { ...ring, alerting: true } : ring)),
});

export const unrung = (call: StoredCall, user: UserId): StoredCall => ({
  ...call,
  rung: call.rung.filter((ring) => ring.user !== user),
});

export const declinedBy = (call: StoredCall, user: UserId): StoredCall => ({
  ...unrung(call, user),
  declined: [...declinedBesides(call, [user]), user],
});

/** Without the rings that began before this moment, or at it. */
export const ringsOver = (call: StoredCall, beganMs: number): StoredCall => ({
  ...call,
  rung: call.rung.filter(({ sinceMs }) => sinceMs > beganMs),
});

/** Nothing comes from this visit any more, whatever becomes of the device. */
export const withoutPage = (call: StoredCall, { user, device }: Identity): StoredCall =>
  changed(call, (each) => each.user === user && each.device === device, { connected: false, pageGone: true });

export const withLine = (call: StoredCall, { user, device }: Identity, connected: boolean): StoredCall =>
  changed(call, (each) => each.user === user && each.device === device, { connected });

/** After a restart. */
export const withoutLines = (call: StoredCall): StoredCall => changed(call, () => true, { connected: false });

export const withMedia = (call: StoredCall, visit: VisitId, media: MediaState): StoredCall =>
  changed(call, (each) => each.visit === visit, { media });

/** A hand is of a person, on whichever device. */
export const withHand = (call: StoredCall, user: UserId, handAtMs: number | null): StoredCall =>
  changed(call, (each) => each.user === user, { handAtMs });

/** Who was in it stays in it, as it was; nobody is rung, and nobody can take the place of a visit any more. */
export const ended = (call: StoredCall, reason: EndReason, atMs: number): StoredCall => ({
  ...call,
  rung: [],
  gone: [],
  state: { phase: 'ended', atMs, reason },
});
