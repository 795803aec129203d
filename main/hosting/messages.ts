import * as v from 'valibot';
import { hostingFailure } from '../../src/bridge/hosting-failure.ts';
import { deviceKey, secret } from '../../src/protocol/device-key.ts';

const port = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(65_535));
const folder = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));

/** From main to the service's process. */
export const toWorker = v.variant('type', [
  v.strictObject({
    type: v.literal('start'),
    host: v.picklist(['127.0.0.1', '0.0.0.0']),
    port,
    /** The network may be told of it. */
    announce: v.boolean(),
    dataDir: folder,
    webRoot: folder,
    /** This app's own: whoever hosts is the owner. Without it the first owner comes by an invite. */
    ownerKey: v.exactOptional(deviceKey),
  }),
  v.strictObject({
    type: v.literal('stop'),
    /** What the people who are connected are told: come back soon, the app was quit, or hosting was turned off. */
    why: v.picklist(['restarting', 'quit', 'turned-off']),
  }),
]);

/** And back. */
export const fromWorker = v.variant('state', [
  v.strictObject({
    state: v.literal('running'),
    port,
    fingerprint: v.nullable(secret),
    ownerInvite: v.nullable(secret),
  }),
  v.strictObject({ state: v.literal('failed'), reason: hostingFailure }),
]);

export type ToWorker = v.InferOutput<typeof toWorker>;
export type FromWorker = v.InferOutput<typeof fromWorker>;
export type Stopping = Extract<ToWorker, { type: 'stop' }>['why'];
export type StartOptions = Extract<ToWorker, { type: 'start' }>;
