import * as v from 'valibot';

/** Whether Parley starts when the person logs in; unavailable where it is not installed. */
export const loginStart = v.picklist(['on', 'off', 'unavailable']);
export type LoginStart = v.InferOutput<typeof loginStart>;
