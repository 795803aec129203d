import type { DeviceId, UserId } from '../../protocol/ids.ts';
import type { Call, EndReason, MediaState, Participant } from '../../protocol/model.ts';
import type { Identity } from './connection.ts';

/** What a call becomes: pure, so that each rule is read and tested without sockets or time. */

const nothingSent: MediaState = { microphone: false, camera: false, screen: null, screenStream: null };

export const participantOf = ({ user, device }: Identity): Participant => ({
  user,
  device,
  media: nothingSent,
  connected: true,
});

export const isOpen = (call: Call): boolean => call.state.phase !== 'ended';
export const isRinging = (call: Call): boolean => call.state.phase === 'ringing';
export const isParty = (call: Call, user: UserId): boolean => call.caller === user || call.callee === user;
export const hasDevice = (call: Call, device: DeviceId): boolean =>
  call.participants.some((participant) => participant.device === device);

export const otherDevice = (call: Call, device: DeviceId): Participant | undefined =>
  call.participants.find((participant) => participant.device !== device);

export const alerted = (call: Call): Call =>
  call.state.phase === 'ringing' ? { ...call, state: { ...call.state, alerting: true } } : call;

export const answered = (call: Call, by: Identity, atMs: number): Call => ({
  ...call,
  participants: [...call.participants, participantOf(by)],
  state: { phase: 'active', sinceMs: atMs },
});

export const ended = (call: Call, reason: EndReason, atMs: number): Call => ({
  ...call,
  state: { phase: 'ended', atMs, reason },
});

const withParticipant = (call: Call, device: DeviceId, change: Partial<Participant>): Call => ({
  ...call,
  participants: call.participants.map((participant) =>
    participant.device === device ? { ...participant, ...change } : participant,
  ),
});

export const withLine = (call: Call, device: DeviceId, connected: boolean): Call =>
  withParticipant(call, device, { connected });

export const withMedia = (call: Call, device: DeviceId, media: MediaState): Call =>
  withParticipant(call, device, { media });

/** How a call ends when this person leaves it, at this stage. */
export function reasonOfLeaving(call: Call, user: UserId): EndReason {
  if (!isRinging(call)) return 'hung-up';
  return call.caller === user ? 'cancelled' : 'declined';
}

/** How a call ends when a device does not come back. */
export const reasonOfLoss = (call: Call): EndReason => (isRinging(call) ? 'cancelled' : 'lost');
