import * as v from 'valibot';

const uuid = <Brand extends string>(_brand: Brand) => v.pipe(v.string(), v.uuid(), v.brand(_brand));

export const userId = uuid('UserId');
export const deviceId = uuid('DeviceId');
export const roomId = uuid('RoomId');
export const callId = uuid('CallId');
export const visitId = uuid('VisitId');
export const messageId = uuid('MessageId');
export const fileId = uuid('FileId');
export const inviteId = uuid('InviteId');
export const serviceId = uuid('ServiceId');

/** A person on one service. Made by the service. */
export type UserId = v.InferOutput<typeof userId>;
/** One installation or browser profile. Made from its key by the service. */
export type DeviceId = v.InferOutput<typeof deviceId>;
export type RoomId = v.InferOutput<typeof roomId>;
/** Made by the caller, so that a repeated request cannot start a second call. */
export type CallId = v.InferOutput<typeof callId>;
/** One stay of one device in one call, made by the client: a page that comes anew makes another. */
export type VisitId = v.InferOutput<typeof visitId>;
/** Made by the sender, so that a repeated request cannot send a message twice. */
export type MessageId = v.InferOutput<typeof messageId>;
/** Made by the sender, so that an upload can go on where it stopped. */
export type FileId = v.InferOutput<typeof fileId>;
export type InviteId = v.InferOutput<typeof inviteId>;
export type ServiceId = v.InferOutput<typeof serviceId>;
