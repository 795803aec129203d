import * as v from 'valibot';
import { callId, roomId, userId, visitId } from './ids.ts';
import * as model from './model.ts';
import { attempt, signalBody } from './signal.ts';

/** Every event the service sends by itself. The sender in it is who the service knows it to be. */
export const events = {
  'person.changed': v.object({ person: model.person }),
  /** The same of several, where many come and go. */
  'people.changed': v.object({ people: v.array(model.person) }),
  /** The service has another name or another policy. */
  'service.changed': v.object({ name: model.serviceName, policy: model.policy }),
  /** To the person's own devices: they chose, or what they chose has ended. */
  'choice.changed': v.object({ choice: model.choice }),
  /** To the person's own devices: one came, went, or is called otherwise. */
  'devices.changed': v.object({}),
  /** To those who may admit: the list of those who wait is another one. */
  'admission.asked': v.object({ waiting: v.array(model.applicant) }),
  /** To a connection that waits: now a hello is worth while, or it is not. */
  'admission.decided': v.object({ admitted: v.boolean() }),
  'room.changed': v.object({ room: model.room }),
  /** This person is not in it any more. */
  'room.gone': v.object({ room: roomId }),
  'chat.message': v.object({ message: model.message }),
  /** Edited, deleted, pinned or with other reactions: the message as it is now. */
  'chat.changed': v.object({ message: model.message }),
  /** A member, perhaps this person on any device, read up to here; to themselves with what is left to read. */
  'chat.read': v.object({
    room: roomId,
    user: userId,
    seq: model.sequence,
    left: v.optional(v.object({ unread: model.sequence, mentions: model.sequence })),
  }),
  /** A member is writing; true for a few seconds unless it is said again. */
  'chat.typing': v.object({ room: roomId, user: userId }),
  /** A call rings, somebody comes or goes, changes what they send, or it ends. */
  'call.changed': v.object({ call: model.call }),
  'call.reacted': v.object({ call: callId, user: userId, emoji: model.emoji }),
  /** To the participant who was asked: their client does it and says who asked. */
  'call.asked': v.object({ call: callId, by: userId, what: model.callAsk }),
  signal: v.object({
    call: callId,
    from: userId,
    visit: visitId,
    to: visitId,
    attempt,
    body: signalBody,
  }),
} as const;

type Events = typeof events;
export type EventType = keyof Events;
export type EventData<Type extends EventType> = v.InferOutput<Events[Type]>;
/** All events as one union, told apart by `type`. */
export type ServiceEvent = {
  [Type in EventType]: { readonly type: Type; readonly data: EventData<Type> };
}[EventType];
