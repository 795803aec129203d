import * as v from 'valibot';
import { timestampMs } from '../protocol/model.ts';
import { route } from './route.ts';

const nothing = v.undefined();

/** Which releases this computer takes: finished ones, those that are tried out too, or none. */
export const updateChoice = v.picklist(['stable', 'beta', 'off']);
export type UpdateChoice = v.InferOutput<typeof updateChoice>;
export type Channel = Exclude<UpdateChoice, 'off'>;

/** Why Parley does not renew itself here. */
export const whyNoUpdates = v.picklist([
  /** Started from its sources. */
  'checkout',
  'package-manager',
  /** Put somewhere as it is: there is nothing that could put another in its place. */
  'folder',
  /** Built without a place to look. */
  'no-source',
  'company',
  'chosen',
]);
export type WhyNoUpdates = v.InferOutput<typeof whyNoUpdates>;

/** Each is told with what to do about it. */
export const updateProblem = v.picklist([
  'unreachable',
  /** What says which release is the newest is not signed by whoever built this one. */
  'untrusted',
  /** The file is not the one that was signed for. */
  'damaged',
  'disk-full',
  'not-writable',
  /** It was put in place, did not start, and the one before was put back. */
  'did-not-start',
  'unknown',
]);
export type UpdateProblem = v.InferOutput<typeof updateProblem>;

export const releaseVersion = v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/i), v.maxLength(64));
export const releaseNotes = v.pipe(v.string(), v.maxLength(8_000));

const release = { version: releaseVersion, notes: releaseNotes };
export interface Release {
  readonly version: string;
  readonly notes: string;
}

export const updateState = v.variant('state', [
  v.object({ state: v.literal('off'), why: whyNoUpdates }),
  /** Nothing newer is known; `lookedMs` is null before the first look. */
  v.object({ state: v.literal('none'), lookedMs: v.nullable(timestampMs) }),
  v.object({ state: v.literal('looking') }),
  /** Fetched when the call is over. */
  v.object({ state: v.literal('found'), ...release }),
  v.object({
    state: v.literal('downloading'),
    ...release,
    percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  }),
  /** Put in place when the person says so. */
  v.object({ state: v.literal('ready'), ...release }),
  v.object({ state: v.literal('failed'), why: updateProblem, version: v.nullable(releaseVersion) }),
]);
export type UpdateState = v.InferOutput<typeof updateState>;

export const updateRoutes = {
  /** Asked once, as a page opens: a new release that got so far has started. From then on told by `updates.changed`. */
  'updates.get': route(['main'], nothing, updateState),
  'updates.look': route(['main'], nothing, nothing),
  /** Ends Parley, puts the new release in place and starts it. Does nothing while somebody is in a call. */
  'updates.restart': route(['main'], nothing, nothing),
} as const;
