import * as v from 'valibot';
import { name } from '../protocol/model.ts';

export const device = v.picklist(['microphone', 'camera']);

/** What the small card on the screen says after a key of the whole computer. */
export const glance = v.variant('shows', [
  v.object({
    shows: v.literal('device'),
    device,
    isOn: v.boolean(),
    /** The host who muted this person. */
    by: v.exactOptional(name),
  }),
  /** The microphone is open as long as the key to talk has it: while it is held, or until it is tapped again. */
  v.object({ shows: v.literal('talking'), until: v.picklist(['let-go', 'tap']) }),
  /** The key to talk has nothing to do: the microphone is on already. */
  v.object({ shows: v.literal('not-muted') }),
  /** The key was heard, and the device did not follow. */
  v.object({ shows: v.literal('failed'), device }),
]);
export type Glance = v.InferOutput<typeof glance>;
