import type { DeviceId, UserId, VisitId } from '../../protocol/ids.ts';
import { limits } from '../../protocol/limits.ts';
import type { Call, CallKind, EndReason, Participant } from '../../protocol/model.ts';

export interface Who {
  readonly user: UserId;
  readonly device: DeviceId;
}

const silent = { microphone: false, camera: false, screen: null, strained: false } as const;

export const isOpen = ({ state }: Call): boolean => state.phase !== 'ended';
export const hasUser = ({ participants }: Call, user: UserId): boolean =>
  participants.some((participant) => participant.user === user);
export const isRung = ({ rung }: Call, user: UserId): boolean => rung.some((ring) => ring.user === user);
/** One ring at a time: who is in a call hears of a second. */
export const isBusyWith = (call: Call, user: UserId): boolean =>
  isRung(call, user) || (call.state.phase === 'ringing' && hasUser(call, user));
const people = ({ participants }: Call): number => new Set(participants.map(({ user }) => user)).size;

export const participantOf = (
  { user, device }: Who,
  visit: VisitId,
  kind: CallKind = 'video',
): Participant => ({
  user,
  device,
  visit,
  kind,
  media: silent,
  sinceMs: 0,
  handAtMs: null,
  connected: true,
});

export const ended = (call: Call, reason: EndReason): Call => ({
  ...call,
  rung: [],
  state: { phase: 'ended', atMs: 0, reason },
});

export const declined = (call: Call, user: UserId): Call => ({
  ...call,
  rung: call.rung.filter((ring) => ring.user !== user),
  declined: [...(call.declined ?? []), user],
});

type Entry = CallKind | 'full' | 'locked' | 'removed' | 'strained';

/** As what this person may come in, or why not. */
export function entryOf(call: Call, user: UserId, kind: CallKind): Entry {
  if (hasUser(call, user)) return call.participants.find((other) => other.user === user)?.kind ?? 'video';
  if (!isRung(call, user) && call.removed.includes(user)) return 'removed';
  if (!isRung(call, user) && call.locked) return 'locked';
  if (people(call) < limits.callPeople) return 'video';
  if (kind === 'video' || people(call) >= limits.callPeopleByVoice) return 'full';
  return call.participants.some(({ media }) => media.strained) ? 'strained' : 'voice';
}

/** The device's earlier visit is over then. */
export function entered(call: Call, participant: Participant): Call {
  const participants = [
    ...call.participants.filter(({ device }) => device !== participant.device),
    participant,
  ];
  const isAnswered = call.state.phase === 'ringing' && participant.user !== call.caller;
  return {
    ...call,
    participants,
    rung: call.rung.filter(({ user }) => user !== participant.user),
    removed: call.removed.filter((user) => user !== participant.user),
    ...(isAnswered && { state: { phase: 'active', sinceMs: 0 } }),
  };
}

/** Without these; a call of two needs both, one in a room anybody. */
export function left(call: Call, goes: (participant: Participant) => boolean, reason: EndReason): Call {
  const next = { ...call, participants: call.participants.filter((participant) => !goes(participant)) };
  if (call.state.phase === 'ringing') return people(next) === 0 ? ended(next, 'cancelled') : next;
  return people(next) < (call.place === 'direct' ? 2 : 1) ? ended(next, reason) : next;
}
